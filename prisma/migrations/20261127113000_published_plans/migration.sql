-- AlterTable
ALTER TABLE "exam_plan" ADD COLUMN     "own_levels" TEXT;

-- CreateTable
CREATE TABLE "published_plan" (
    "id" TEXT NOT NULL,
    "org_id" TEXT NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "org" TEXT,
    "certificates" TEXT NOT NULL,
    "levels" TEXT NOT NULL,
    "registration" TEXT,
    "arrangement" TEXT,
    "exam" TEXT NOT NULL,
    "scores" TEXT,
    "publicity" TEXT,
    "by_account" TEXT NOT NULL,
    "by_person" TEXT,
    "conversation_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_participation" (
    "published_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "answer" TEXT,
    "follows" BOOLEAN NOT NULL DEFAULT false,
    "due" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_participation_pkey" PRIMARY KEY ("published_id","school_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "published_plan_org_id_name_key" ON "published_plan"("org_id", "name");

-- CreateIndex
CREATE INDEX "plan_participation_school_id_idx" ON "plan_participation"("school_id");

-- CreateIndex
CREATE INDEX "plan_participation_due_idx" ON "plan_participation"("due");

-- AddForeignKey
ALTER TABLE "published_plan" ADD CONSTRAINT "published_plan_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "evaluation_org"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_participation" ADD CONSTRAINT "plan_participation_published_id_fkey" FOREIGN KEY ("published_id") REFERENCES "published_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_participation" ADD CONSTRAINT "plan_participation_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
