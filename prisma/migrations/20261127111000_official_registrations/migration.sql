-- Registrations as the platform has them: by its export, a row for each subject; the person is a candidate on record, or one we do not have.
-- CreateTable
CREATE TABLE "official_registration" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "candidate_id" TEXT,
    "person" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "candidate_number" TEXT,
    "ticket" TEXT,
    "category" TEXT,
    "school_name" TEXT,
    "plan" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "mode" TEXT,
    "site" TEXT,
    "status" TEXT,
    "paid" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "official_registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "official_registration_candidate_id_idx" ON "official_registration"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_registration_one_key" ON "official_registration"("school_id", "plan", "person", "certificate", "level", "subject");

-- AddForeignKey
ALTER TABLE "official_registration" ADD CONSTRAINT "official_registration_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_registration" ADD CONSTRAINT "official_registration_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Read with the number of the person, which stands with the candidate alone; of whom we do not have none is kept.
CREATE VIEW "official_registration_of_person" AS
SELECT o.*, c."secrets_sealed" FROM "official_registration" o LEFT JOIN "candidate" c ON c."id" = o."candidate_id";

-- Records of the platform by plan, level and subject.
SELECT count_rows_of('official_registration', $$''$$, $$'official|' || r.plan || '|' || r.level || '|' || r.subject$$, '1');
