-- Exam sites, own and borrowed, and the check of their equipment.
-- CreateTable
CREATE TABLE "exam_site" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "school" TEXT,
    "org" TEXT,
    "certificate" TEXT NOT NULL,
    "levels" TEXT,
    "review" TEXT NOT NULL,
    "status" TEXT,
    "host" TEXT NOT NULL,
    "plan" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_equipment" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "advised" TEXT,
    "least" TEXT,
    "state" TEXT NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_equipment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exam_site_school_id_name_key" ON "exam_site"("school_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "site_equipment_school_id_certificate_item_key" ON "site_equipment"("school_id", "certificate", "item");

-- AddForeignKey
ALTER TABLE "exam_site" ADD CONSTRAINT "exam_site_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_equipment" ADD CONSTRAINT "site_equipment_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sites by whose they are, review and status.
SELECT count_rows_of('exam_site', $$''$$, $$'site|' || r.host || '|' || r.review || '|' || coalesce(r.status, '')$$, '1');

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
UNION ALL SELECT "school_id", "plan", 'by-subject.' || "level", count(*)::int FROM "registration" WHERE "subject" <> '全部科目' GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'site|' || "host" || '|' || "review" || '|' || coalesce("status", ''), count(*)::int FROM "exam_site" GROUP BY 1, 2, 3;
