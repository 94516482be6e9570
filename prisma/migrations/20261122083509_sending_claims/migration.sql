-- AlterTable
ALTER TABLE "outbox_message" DROP COLUMN "taken_at",
ADD COLUMN     "claimed_until" TIMESTAMPTZ(3),
ADD COLUMN     "school_id" TEXT;

-- What was being sent when the service stopped has no claim that could lapse: its outcome is not known.
UPDATE "outbox_message" SET "state" = 'unknown', "error_code" = 'sender-died' WHERE "state" = 'sending';
