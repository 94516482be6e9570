-- Who teaches which major and class: teachers of the candidates do not watch them.
-- CreateTable
CREATE TABLE "teaching_assignment" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "department" TEXT,
    "major" TEXT NOT NULL,
    "class_name" TEXT NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "teaching_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "teaching_assignment_school_id_teacher_major_class_name_key" ON "teaching_assignment"("school_id", "teacher", "major", "class_name");

-- AddForeignKey
ALTER TABLE "teaching_assignment" ADD CONSTRAINT "teaching_assignment_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By the mark that invigilators of that name begin with.
SELECT count_rows_of('teaching_assignment', $$''$$, $$'teaches|' || md5(r.teacher) || '|' || r.major || '|' || r.class_name$$, '1');
