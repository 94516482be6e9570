-- Schools that sit at a site of ours, and how many come.
-- CreateTable
CREATE TABLE "site_guest" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "certificate" TEXT,
    "heads" INTEGER,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_guest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_guest_school_id_plan_site_school_key" ON "site_guest"("school_id", "plan", "site", "school");

-- AddForeignKey
ALTER TABLE "site_guest" ADD CONSTRAINT "site_guest_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Heads that were told of a plan, and schools of which nobody has said how many.
SELECT count_rows_of('site_guest', 'r.plan', $$'guests'$$, 'coalesce(r.heads, 0)', $$'guests.unknown'$$, 'CASE WHEN r.heads IS NULL THEN 1 ELSE 0 END');
