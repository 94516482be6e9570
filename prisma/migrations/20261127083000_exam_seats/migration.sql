-- Seats: who sits where, by ticket number; the person is a candidate on record, or a guest of another school.
-- CreateTable
CREATE TABLE "exam_seat" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "candidate_id" TEXT,
    "name" TEXT NOT NULL,
    "ticket" TEXT NOT NULL,
    "school_name" TEXT,
    "seat" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "time" TEXT,
    "site" TEXT,
    "mode" TEXT,
    "certificate" TEXT,
    "level" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_seat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exam_seat_candidate_id_idx" ON "exam_seat"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "exam_seat_school_id_ticket_subject_key" ON "exam_seat"("school_id", "ticket", "subject");

-- AddForeignKey
ALTER TABLE "exam_seat" ADD CONSTRAINT "exam_seat_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exam_seat" ADD CONSTRAINT "exam_seat_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Read with the number of the person, which stands with the candidate alone; of guests none is kept.
CREATE VIEW "seat_of_person" AS
SELECT s.*, c."secrets_sealed" FROM "exam_seat" s LEFT JOIN "candidate" c ON c."id" = s."candidate_id";

-- Seats of our own candidates by plan, level and subject.
SELECT count_rows_of('exam_seat', $$''$$, $$'seated|' || r.plan || '|' || coalesce(r.level, '') || '|' || r.subject$$, $$CASE WHEN r.candidate_id IS NULL THEN 0 ELSE 1 END$$);

-- Added to what is counted, whatever that is by now.
DO $view$ BEGIN EXECUTE 'CREATE OR REPLACE VIEW "case_counted" AS ' || rtrim(pg_get_viewdef('case_counted'::regclass), ';') || $more$
UNION ALL SELECT "school_id", '', 'seated|' || "plan" || '|' || coalesce("level", '') || '|' || "subject", count(*)::int FROM "exam_seat" WHERE "candidate_id" IS NOT NULL GROUP BY "school_id", "plan", "level", "subject"
$more$; END $view$;
