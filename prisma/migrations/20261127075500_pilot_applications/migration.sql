-- Pilot applications: the province's batches, what the school applies for, what the platform says of it, the certificates.
-- CreateTable
CREATE TABLE "province_batch" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "batch" TEXT NOT NULL,
    "open_days" TEXT NOT NULL,
    "by_major" TEXT,
    "city_review" TEXT,
    "certificates" TEXT,
    "status" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "province_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_application" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "batch" TEXT,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "org" TEXT,
    "major" TEXT NOT NULL,
    "enrolled" INTEGER,
    "teachers" INTEGER,
    "applied" INTEGER NOT NULL,
    "total" INTEGER,
    "status" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pilot_quota" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "batch" TEXT,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "org" TEXT,
    "major" TEXT NOT NULL,
    "applied" INTEGER,
    "approved" INTEGER,
    "used" INTEGER,
    "status" TEXT NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pilot_quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_certificate" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "batch" TEXT,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "org" TEXT,
    "major_class" TEXT,
    "majors" TEXT,
    "status" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_certificate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "province_batch_school_id_year_batch_key" ON "province_batch"("school_id", "year", "batch");

-- CreateIndex
CREATE UNIQUE INDEX "pilot_application_school_id_year_certificate_level_major_key" ON "pilot_application"("school_id", "year", "certificate", "level", "major");

-- CreateIndex
CREATE UNIQUE INDEX "pilot_quota_school_id_year_certificate_level_major_key" ON "pilot_quota"("school_id", "year", "certificate", "level", "major");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_certificate_school_id_number_key" ON "catalogue_certificate"("school_id", "number");

-- AddForeignKey
ALTER TABLE "province_batch" ADD CONSTRAINT "province_batch_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_application" ADD CONSTRAINT "pilot_application_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pilot_quota" ADD CONSTRAINT "pilot_quota_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_certificate" ADD CONSTRAINT "catalogue_certificate_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Applications by year and status; approved and used numbers by year, certificate, level and major.
SELECT count_rows_of('pilot_application', $$''$$, $$'applied|' || r.year || '|' || coalesce(r.status, '未提交')$$, '1');
SELECT count_rows_of('pilot_quota', $$''$$,
  $$'pilot|' || r.year || '|' || r.status$$, '1',
  $$'quota|' || r.year || '|' || r.certificate || '|' || r.level || '|' || r.major || '|approved'$$, $$CASE WHEN r.status = '审核通过' THEN coalesce(r.approved, 0) ELSE 0 END$$,
  $$'quota|' || r.year || '|' || r.certificate || '|' || r.level || '|' || r.major || '|used'$$, 'coalesce(r.used, 0)');

DROP VIEW "case_counted";
CREATE VIEW "case_counted" AS
SELECT "school_id", '' AS "plan", 'candidates.' || "category" || '.' || "status" AS "measure", count(*)::int AS "count" FROM "candidate" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", "plan", 'rooms', count(*)::int FROM "exam_room" GROUP BY 1, 2
UNION ALL SELECT "school_id", "plan", 'seats', sum("seats")::int FROM "exam_room" GROUP BY 1, 2
UNION ALL SELECT "school_id", '', 'applied|' || "year" || '|' || coalesce("status", '未提交'), count(*)::int FROM "pilot_application" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'pilot|' || "year" || '|' || "status", count(*)::int FROM "pilot_quota" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'quota|' || "year" || '|' || "certificate" || '|' || "level" || '|' || "major" || '|approved', sum(coalesce("approved", 0))::int FROM "pilot_quota" WHERE "status" = '审核通过' GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", '', 'quota|' || "year" || '|' || "certificate" || '|' || "level" || '|' || "major" || '|used', sum(coalesce("used", 0))::int FROM "pilot_quota" GROUP BY 1, 2, 3;
