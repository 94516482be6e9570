-- The introduction of a site and the signed and sealed form that goes with its application.
-- AlterTable
ALTER TABLE "exam_site" ADD COLUMN "introduction" TEXT,
ADD COLUMN "signed_file_id" TEXT;

-- AddForeignKey
ALTER TABLE "exam_site" ADD CONSTRAINT "exam_site_signed_file_id_fkey" FOREIGN KEY ("signed_file_id") REFERENCES "received_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Sites by whose they are, review and status; own ones still to be submitted without a signed form, by certificate.
SELECT count_rows_of('exam_site', $$''$$, $$'site|' || r.host || '|' || r.review || '|' || coalesce(r.status, '')$$, '1',
  $$'unsigned|' || r.certificate$$, $$CASE WHEN r.host = '本校' AND r.review IN ('未提交', '审核退回') AND r.signed_file_id IS NULL THEN 1 ELSE 0 END$$);

INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", '', 'unsigned|' || "certificate", count(*)::int FROM "exam_site"
WHERE "host" = '本校' AND "review" IN ('未提交', '审核退回') GROUP BY 1, 3;
