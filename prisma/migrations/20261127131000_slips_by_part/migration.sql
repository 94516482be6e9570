-- A slip that is paid stays: who comes later is paid for by another of the same certificate and way.
ALTER TABLE "payment_slip" ADD COLUMN "slip_part" TEXT NOT NULL DEFAULT '1',
ADD COLUMN "levels" TEXT,
ADD COLUMN "price" TEXT;
ALTER TABLE "payment_slip" ALTER COLUMN "slip_part" DROP DEFAULT;
DROP INDEX "payment_slip_school_id_plan_certificate_way_key";
CREATE UNIQUE INDEX "payment_slip_school_id_plan_certificate_way_slip_part_key" ON "payment_slip"("school_id", "plan", "certificate", "way", "slip_part");

-- Whether the fees of a plan go without slips, since when and by whose word.
ALTER TABLE "exam_plan" ADD COLUMN "no_slips" TEXT;

-- What is registered by subject is paid by subject: both are counted by themselves.
SELECT count_rows_of('payment_slip', 'r.plan', $$'slips.' || r.status$$, '1',
  $$'slips.heads'$$, $$CASE WHEN r.way = '按科目' THEN 0 ELSE r.heads END$$,
  $$'slips.subjects'$$, $$CASE WHEN r.way = '按科目' THEN r.heads ELSE 0 END$$);
SELECT count_rows_of('registration', 'r.plan', $$'registered.' || r.level$$, 'r.heads',
  $$'by-subject.' || r.level$$, $$CASE WHEN r.subject = '全部科目' THEN 0 ELSE 1 END$$,
  $$'by-subject.heads'$$, $$CASE WHEN r.subject = '全部科目' THEN 0 ELSE r.heads END$$);

DELETE FROM "case_count" WHERE "measure" IN ('slips.heads', 'slips.subjects', 'by-subject.heads');
INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", "plan", CASE WHEN "way" = '按科目' THEN 'slips.subjects' ELSE 'slips.heads' END, sum("heads")::int
FROM "payment_slip" GROUP BY 1, 2, 3 HAVING sum("heads") <> 0;
INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", "plan", 'by-subject.heads', sum("heads")::int
FROM "registration" WHERE "subject" <> '全部科目' GROUP BY 1, 2 HAVING sum("heads") <> 0;
