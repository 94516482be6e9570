-- Who of a school is spoken with about one exam, and where its certificates are posted.
-- CreateTable
CREATE TABLE "exam_contact" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone_hash" BYTEA NOT NULL,
    "secrets_sealed" BYTEA NOT NULL,
    "address" TEXT,
    "sent" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exam_contact_school_id_plan_role_key" ON "exam_contact"("school_id", "plan", "role");

-- AddForeignKey
ALTER TABLE "exam_contact" ADD CONSTRAINT "exam_contact_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether the form about an exam's staff is with the organisation: it stands with the site's contact.
SELECT count_rows_of('exam_contact', 'r.plan', $$'questionnaire.sent'$$, $$CASE WHEN r.role = '考试衔接人' AND r.sent = '已交' THEN 1 ELSE 0 END$$);
