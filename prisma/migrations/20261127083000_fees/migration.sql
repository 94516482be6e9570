-- Fees: rates that were loaded, slips, and how far their payment is.
-- CreateTable
CREATE TABLE "fee_rate" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "basis" TEXT,
    "day" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fee_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_slip" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "number" TEXT,
    "plan" TEXT NOT NULL,
    "certificate" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "heads" INTEGER NOT NULL,
    "amount" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "receipt_file_id" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_slip_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fee_rate_school_id_province_certificate_level_kind_key" ON "fee_rate"("school_id", "province", "certificate", "level", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "payment_slip_school_id_plan_certificate_way_key" ON "payment_slip"("school_id", "plan", "certificate", "way");

-- AddForeignKey
ALTER TABLE "fee_rate" ADD CONSTRAINT "fee_rate_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_slip" ADD CONSTRAINT "payment_slip_receipt_file_id_fkey" FOREIGN KEY ("receipt_file_id") REFERENCES "received_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_slip" ADD CONSTRAINT "payment_slip_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT count_rows_of('payment_slip', 'r.plan', $$'slips.' || r.status$$, '1', $$'slips.heads'$$, 'r.heads');

-- The numbers of a school counted anew, by the very arguments of the triggers that keep them: a table that is counted
-- need not be named a second time. The view `case_counted` was that before and is read no more.
CREATE FUNCTION "case_counted_of"(school text) RETURNS TABLE("plan" text, "measure" text, "count" integer) LANGUAGE plpgsql STABLE AS $counted$
DECLARE
  kept record;
  given text[];
BEGIN
  FOR kept IN
    SELECT t.tgrelid::regclass AS counted, pg_get_triggerdef(t.oid) AS written
    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE p.proname = 'count_case' AND NOT t.tgisinternal AND t.tgname LIKE '%\_added'
      AND t.tgrelid IN (SELECT c.oid FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace)
  LOOP
    EXECUTE 'SELECT ARRAY[' || substring(kept.written FROM 'count_case\((.*)\)$') || ']::text[]' INTO given;
    FOR pair IN 0 .. (cardinality(given) - 1) / 2 - 1 LOOP
      RETURN QUERY EXECUTE format(
        'SELECT (%1$s)::text, (%2$s)::text, sum(%3$s)::int FROM %4$s r WHERE r.school_id = $1 GROUP BY 1, 2 HAVING sum(%3$s) <> 0',
        given[1], given[2 * pair + 2], given[2 * pair + 3], kept.counted) USING school;
    END LOOP;
  END LOOP;
END $counted$;
