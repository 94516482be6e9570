-- Exam plans, and numbers of a case by plan.
-- CreateTable
CREATE TABLE "exam_plan" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "year" TEXT,
    "org" TEXT,
    "certificates" TEXT NOT NULL,
    "levels" TEXT NOT NULL,
    "registration" TEXT,
    "arrangement" TEXT,
    "exam" TEXT NOT NULL,
    "scores" TEXT,
    "publicity" TEXT,
    "schools" TEXT,
    "status" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_plan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exam_plan_school_id_name_key" ON "exam_plan"("school_id", "name");

-- AddForeignKey
ALTER TABLE "exam_plan" ADD CONSTRAINT "exam_plan_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "case_count" ADD COLUMN "plan" TEXT NOT NULL DEFAULT '';
ALTER TABLE "case_count" DROP CONSTRAINT "case_count_pkey",
ADD CONSTRAINT "case_count_pkey" PRIMARY KEY ("school_id", "plan", "measure");

-- Arguments: SQL over a changed row `r`: the plan it is of ('' for none), then pairs of the measure and what a row adds.
CREATE OR REPLACE FUNCTION "count_case"() RETURNS trigger LANGUAGE plpgsql AS $count$
DECLARE
  changed text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT -1 AS sign, o.* FROM old_rows o' END,
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT 1 AS sign, n.* FROM new_rows n' END);
BEGIN
  FOR pair IN 0 .. (TG_NARGS - 1) / 2 - 1 LOOP
    EXECUTE format(
      'INSERT INTO case_count AS k (school_id, plan, measure, count)
       SELECT r.school_id, %1$s, %2$s, sum(r.sign * %3$s) FROM (%4$s) r GROUP BY 1, 2, 3 HAVING sum(r.sign * %3$s) <> 0
       ON CONFLICT (school_id, plan, measure) DO UPDATE SET count = k.count + excluded.count',
      TG_ARGV[0], TG_ARGV[2 * pair + 1], TG_ARGV[2 * pair + 2], changed);
  END LOOP;
  RETURN NULL;
END $count$;

-- Makes the three triggers of a table whose rows are counted.
CREATE FUNCTION "count_rows_of"(counted text, VARIADIC arguments text[]) RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  given text := (SELECT string_agg(quote_literal(one), ', ' ORDER BY place) FROM unnest(arguments) WITH ORDINALITY AS a(one, place));
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS %1$I ON %2$I', counted || '_added', counted);
  EXECUTE format('DROP TRIGGER IF EXISTS %1$I ON %2$I', counted || '_changed', counted);
  EXECUTE format('DROP TRIGGER IF EXISTS %1$I ON %2$I', counted || '_removed', counted);
  EXECUTE format('CREATE TRIGGER %1$I AFTER INSERT ON %2$I REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_case(%3$s)', counted || '_added', counted, given);
  EXECUTE format('CREATE TRIGGER %1$I AFTER UPDATE ON %2$I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_case(%3$s)', counted || '_changed', counted, given);
  EXECUTE format('CREATE TRIGGER %1$I AFTER DELETE ON %2$I REFERENCING OLD TABLE AS old_rows
    FOR EACH STATEMENT EXECUTE FUNCTION count_case(%3$s)', counted || '_removed', counted, given);
END $make$;

SELECT count_rows_of('candidate', $$''$$, $$'candidates.' || r.category || '.' || r.status$$, '1');
SELECT count_rows_of('exam_room', 'r.plan', $$'rooms'$$, '1', $$'seats'$$, 'r.seats');

DROP VIEW "case_counted";
CREATE VIEW "case_counted" AS
SELECT "school_id", '' AS "plan", 'candidates.' || "category" || '.' || "status" AS "measure", count(*)::int AS "count" FROM "candidate" GROUP BY 1, 2, 3
UNION ALL SELECT "school_id", "plan", 'rooms', count(*)::int FROM "exam_room" GROUP BY 1, 2
UNION ALL SELECT "school_id", "plan", 'seats', sum("seats")::int FROM "exam_room" GROUP BY 1, 2;

-- What was counted over all plans is counted by plan from now on.
DELETE FROM "case_count" WHERE "measure" IN ('rooms', 'seats');
INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", "plan", "measure", "count" FROM "case_counted" WHERE "measure" IN ('rooms', 'seats');
