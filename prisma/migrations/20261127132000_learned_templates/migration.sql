-- The platform's own blank workbooks, as a school has sent them, and where our fields go in them.
-- CreateTable
CREATE TABLE "learned_template" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "file_id" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "person_id" TEXT,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "learned_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "learned_template_school_id_list_kind_key" ON "learned_template"("school_id", "list", "kind");

-- AddForeignKey
ALTER TABLE "learned_template" ADD CONSTRAINT "learned_template_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learned_template" ADD CONSTRAINT "learned_template_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "received_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learned_template" ADD CONSTRAINT "learned_template_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
