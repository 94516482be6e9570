-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "of_kept_photos" BOOLEAN NOT NULL DEFAULT false;
