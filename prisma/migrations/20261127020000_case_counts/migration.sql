-- What a case has come to in numbers, kept beside the records by whatever changes them: in its transaction, whoever writes.
-- CreateTable
CREATE TABLE "case_count" (
    "school_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "case_count_pkey" PRIMARY KEY ("school_id","measure")
);

-- AddForeignKey
ALTER TABLE "case_count" ADD CONSTRAINT "case_count_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same numbers counted anew: what the kept ones begin with, and what they are compared with at night.
CREATE VIEW "case_counted" AS
SELECT "school_id", 'candidates.' || "category" || '.' || "status" AS "measure", count(*)::int AS "count" FROM "candidate" GROUP BY 1, 2
UNION ALL SELECT "school_id", 'rooms', count(*)::int FROM "exam_room" GROUP BY 1
UNION ALL SELECT "school_id", 'seats', sum("seats")::int FROM "exam_room" GROUP BY 1;

INSERT INTO "case_count" ("school_id", "measure", "count") SELECT "school_id", "measure", "count" FROM "case_counted";

-- Once a statement, over the rows it changed. Arguments: pairs of SQL over such a row `r`, the measure and what a row adds.
CREATE FUNCTION "count_case"() RETURNS trigger LANGUAGE plpgsql AS $count$
DECLARE
  changed text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT -1 AS sign, o.* FROM old_rows o' END,
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT 1 AS sign, n.* FROM new_rows n' END);
BEGIN
  FOR pair IN 0 .. TG_NARGS / 2 - 1 LOOP
    EXECUTE format(
      'INSERT INTO case_count AS k (school_id, measure, count)
       SELECT r.school_id, %1$s, sum(r.sign * %2$s) FROM (%3$s) r GROUP BY 1, 2 HAVING sum(r.sign * %2$s) <> 0
       ON CONFLICT (school_id, measure) DO UPDATE SET count = k.count + excluded.count',
      TG_ARGV[2 * pair], TG_ARGV[2 * pair + 1], changed);
  END LOOP;
  RETURN NULL;
END $count$;

-- Transition tables want a trigger of its own for each kind of statement.
CREATE TRIGGER "candidate_added" AFTER INSERT ON "candidate" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'candidates.' || r.category || '.' || r.status$$, '1');
CREATE TRIGGER "candidate_changed" AFTER UPDATE ON "candidate" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'candidates.' || r.category || '.' || r.status$$, '1');
CREATE TRIGGER "candidate_removed" AFTER DELETE ON "candidate" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'candidates.' || r.category || '.' || r.status$$, '1');
CREATE TRIGGER "exam_room_added" AFTER INSERT ON "exam_room" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'rooms'$$, '1', $$'seats'$$, 'r.seats');
CREATE TRIGGER "exam_room_changed" AFTER UPDATE ON "exam_room" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'rooms'$$, '1', $$'seats'$$, 'r.seats');
CREATE TRIGGER "exam_room_removed" AFTER DELETE ON "exam_room" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION count_case($$'rooms'$$, '1', $$'seats'$$, 'r.seats');
