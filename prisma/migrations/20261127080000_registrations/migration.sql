-- Registrations: who sits what at which plan; the person is a candidate on record.
-- CreateTable
CREATE TABLE "registration" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "school_name" TEXT,
    "plan" TEXT NOT NULL,
    "certificate_number" TEXT,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "subject_number" TEXT,
    "subject" TEXT NOT NULL,
    "site_number" TEXT,
    "site" TEXT NOT NULL,
    "heads" INTEGER NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "registration_school_id_plan_candidate_id_certificate_level_key" ON "registration"("school_id", "plan", "candidate_id", "certificate", "level", "subject");

-- CreateIndex
CREATE INDEX "registration_candidate_id_idx" ON "registration"("candidate_id");

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Read with the number of the person, which stands with the candidate alone.
CREATE VIEW "registration_of_person" AS
SELECT r.*, c."secrets_sealed" FROM "registration" r JOIN "candidate" c ON c."id" = r."candidate_id";

-- Heads by level, and rows that name one subject; those that name none are of all subjects of the level.
SELECT count_rows_of('registration', 'r.plan', $$'registered.' || r.level$$, 'r.heads', $$'by-subject.' || r.level$$, $$CASE WHEN r.subject = '全部科目' THEN 0 ELSE 1 END$$);

DROP VIEW "case_counted";
CREATE VIEW "case_counted" AS
SELECT "school_id", '' AS "plan", 'candidates.' || "category" || '.' || "status" AS "measure", count(*)::int AS "count" FROM "candidate" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", "plan", 'rooms', count(*)::int FROM "exam_room" GROUP BY 1, 2
UNION ALL SELECT "school_id", "plan", 'seats', sum("seats")::int FROM "exam_room" GROUP BY 1, 2
UNION ALL SELECT "school_id", '', 'applied|' || "year" || '|' || coalesce("status", '未提交'), count(*)::int FROM "pilot_application" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'pilot|' || "year" || '|' || "status", count(*)::int FROM "pilot_quota" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'quota|' || "year" || '|' || "certificate" || '|' || "level" || '|' || "major" || '|approved', sum(coalesce("approved", 0))::int FROM "pilot_quota" WHERE "status" = '审核通过' GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'quota|' || "year" || '|' || "certificate" || '|' || "level" || '|' || "major" || '|used', sum(coalesce("used", 0))::int FROM "pilot_quota" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", "plan", 'registered.' || "level", sum("heads")::int FROM "registration" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", "plan", 'by-subject.' || "level", count(*)::int FROM "registration" WHERE "subject" <> '全部科目' GROUP BY 1, 2, 3;
