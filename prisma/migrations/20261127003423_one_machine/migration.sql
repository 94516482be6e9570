-- Every list has its history in one table. Changes of candidates keep their numbers; `previous` is by column from now on.
-- CreateTable
CREATE TABLE "record_change" (
    "sequence" BIGSERIAL NOT NULL,
    "list" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "batch_id" TEXT,
    "kind" TEXT NOT NULL,
    "previous" JSONB NOT NULL,
    "previous_sealed" BYTEA,
    "previous_phone_sealed" BYTEA,
    "by_account" TEXT,
    "by_person" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_change_pkey" PRIMARY KEY ("sequence")
);

INSERT INTO "record_change" ("sequence", "list", "record_id", "school_id", "batch_id", "kind", "previous",
                             "previous_phone_sealed", "by_account", "by_person", "at")
SELECT h."sequence", CASE WHEN h."kind" = 'status' THEN 'platform-candidates' ELSE 'candidates' END, h."candidate_id",
       c."school_id", h."batch_id", h."kind",
       CASE h."kind"
         WHEN 'photo' THEN jsonb_build_object('status', h."previous" -> 'status', 'photo_sha256', h."previous" -> 'photo')
         WHEN 'status' THEN jsonb_build_object('status', h."previous" -> 'status', 'candidate_number', h."previous" -> 'candidateNumber')
         WHEN 'updated' THEN coalesce(h."previous", '{}') || jsonb_build_object('phone_hash', h."previous_phone_hash")
         ELSE coalesce(h."previous", '{}')
       END,
       h."previous_phone_sealed", h."by_account", coalesce(b."person_id", a."person_id"), h."at"
FROM "candidate_change" h
JOIN "candidate" c ON c."id" = h."candidate_id"
LEFT JOIN "import_batch" b ON b."id" = h."batch_id"
LEFT JOIN "account" a ON a."key" = h."by_account";

SELECT setval(pg_get_serial_sequence('record_change', 'sequence'), coalesce(max("sequence"), 0) + 1, false) FROM "record_change";

-- CreateIndex
CREATE INDEX "record_change_record_id_sequence_idx" ON "record_change"("record_id", "sequence");

-- CreateIndex
CREATE INDEX "record_change_batch_id_idx" ON "record_change"("batch_id");

-- CreateIndex
CREATE INDEX "record_change_school_id_sequence_idx" ON "record_change"("school_id", "sequence");

-- Of an update only what changed: what stood there differs from what the next change, or the record, says.
UPDATE "record_change" h SET "previous" = (
  SELECT coalesce(jsonb_object_agg(was.key, was.value), '{}') FROM jsonb_each(h."previous") was
  WHERE was.value IS DISTINCT FROM coalesce(
    (SELECT l."previous" -> was.key FROM "record_change" l
     WHERE l."record_id" = h."record_id" AND l."sequence" > h."sequence" AND l."previous" ? was.key
     ORDER BY l."sequence" LIMIT 1),
    (SELECT to_jsonb(c) -> was.key FROM "candidate" c WHERE c."id" = h."record_id")))
WHERE h."kind" = 'updated';
UPDATE "record_change" SET "previous_phone_sealed" = NULL WHERE NOT "previous" ? 'phone_hash';

-- DropTable
DROP TABLE "candidate_change";

-- DropTable
DROP TABLE "staged_status";

-- AlterTable
ALTER TABLE "import_batch" ADD COLUMN     "edits_sealed" BYTEA,
ADD COLUMN     "scope" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "wanted" TEXT;

UPDATE "import_batch" SET "scope" = jsonb_build_object('category', "category") WHERE "kind" = 'candidates' AND "category_known";
UPDATE "import_batch" SET "kind" = 'platform-candidates' WHERE "kind" = 'platform-status';

-- Lists that wait were staged for the tables of before: they are checked again, and their conversations told anew.
UPDATE "import_batch"
SET "kind" = 'workbook', "status" = 'received', "mode" = NULL, "round" = "round" + 1, "claims" = 0, "claimed_by" = NULL, "claimed_until" = NULL
WHERE "kind" IN ('candidates', 'platform-candidates') AND "status" IN ('received', 'checked', 'applying');

-- AlterTable
ALTER TABLE "import_batch" DROP COLUMN "category",
DROP COLUMN "category_known";

-- AlterTable
ALTER TABLE "staged_part" ADD COLUMN     "marked" INTEGER,
ADD COLUMN     "marked_sealed" BYTEA;
UPDATE "staged_part" SET "incoming" = NULL WHERE "incoming" IS NOT NULL;

-- Sealed together by the first start after this, which has the key.
-- AlterTable
ALTER TABLE "candidate" ADD COLUMN     "class_name" TEXT,
ADD COLUMN     "remark" TEXT,
ADD COLUMN     "secrets_sealed" BYTEA,
ALTER COLUMN "id_sealed" DROP NOT NULL;

-- AlterTable
DELETE FROM "approved_major" m USING "approved_major" first
WHERE m."school_id" = first."school_id" AND m."name" = first."name" AND m."code" = first."code"
  AND m."version" = first."version" AND m."ordinal" > first."ordinal";
ALTER TABLE "approved_major" DROP CONSTRAINT "approved_major_pkey",
DROP COLUMN "ordinal",
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_in" TEXT,
ADD COLUMN     "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD CONSTRAINT "approved_major_pkey" PRIMARY KEY ("id");
ALTER TABLE "approved_major" ALTER COLUMN "id" DROP DEFAULT,
ALTER COLUMN "created_at" DROP DEFAULT,
ALTER COLUMN "updated_at" DROP DEFAULT;

-- CreateTable
CREATE TABLE "exam_room" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan_number" TEXT,
    "plan" TEXT NOT NULL,
    "site_number" TEXT,
    "site" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "province" TEXT,
    "city" TEXT,
    "district" TEXT,
    "address" TEXT,
    "certificate_number" TEXT,
    "certificate" TEXT NOT NULL,
    "level" TEXT,
    "subjects" TEXT,
    "room_type" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exam_room_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exam_room_school_id_plan_site_certificate_name_key" ON "exam_room"("school_id", "plan", "site", "certificate", "name");

-- CreateIndex
CREATE UNIQUE INDEX "approved_major_school_id_code_version_name_key" ON "approved_major"("school_id", "code", "version", "name");

-- AddForeignKey
ALTER TABLE "record_change" ADD CONSTRAINT "record_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approved_major" ADD CONSTRAINT "approved_major_created_in_fkey" FOREIGN KEY ("created_in") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exam_room" ADD CONSTRAINT "exam_room_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
