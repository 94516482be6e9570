-- Subjects of an exam plan, or of a certificate in all plans.
-- CreateTable
CREATE TABLE "exam_subject" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "mode" TEXT,
    "audience" TEXT,
    "minutes" TEXT,
    "pass_mark" TEXT,
    "time" TEXT,
    "org" TEXT,
    "status" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_subject_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exam_subject_school_id_plan_certificate_level_name_key" ON "exam_subject"("school_id", "plan", "certificate", "level", "name");

-- AddForeignKey
ALTER TABLE "exam_subject" ADD CONSTRAINT "exam_subject_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
