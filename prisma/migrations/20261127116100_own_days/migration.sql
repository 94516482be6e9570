-- Days off and make-up workdays as a school has entered them, over the calendar we know.
-- CreateTable
CREATE TABLE "own_day" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "days" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_day_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_day_school_id_days_key" ON "own_day"("school_id", "days");

-- AddForeignKey
ALTER TABLE "own_day" ADD CONSTRAINT "own_day_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
