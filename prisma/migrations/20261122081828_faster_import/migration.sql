-- DropForeignKey
ALTER TABLE "candidate" DROP CONSTRAINT "candidate_created_in_fkey";

-- DropForeignKey
ALTER TABLE "candidate" DROP CONSTRAINT "candidate_school_id_fkey";

-- DropIndex
DROP INDEX "candidate_school_id_name_idx";

-- Made again from the sealed rows where a batch still needs it. Not compressed: it is mostly random bytes.
ALTER TABLE "staged_part" DROP COLUMN "incoming",
ADD COLUMN     "incoming" JSONB;
ALTER TABLE "staged_part" ALTER COLUMN "incoming" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE UNIQUE INDEX "import_batch_id_school_id_key" ON "import_batch"("id", "school_id");

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
