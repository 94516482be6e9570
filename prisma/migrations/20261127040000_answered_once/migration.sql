-- Which reply went out first for a message is asked with every reply that is taken.
CREATE INDEX "outbox_message_reply_handle_idx" ON "outbox_message"("reply_handle");

-- How many parts of a deferred reply have gone out already.
ALTER TABLE "outbox_message" ADD COLUMN "parts_sent" INTEGER NOT NULL DEFAULT 0;
