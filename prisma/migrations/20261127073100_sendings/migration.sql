-- How sendings ended, as numbers: what is said to whom stays in the outbox.
CREATE TABLE "sending_count" (
    "day" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "sending_count_pkey" PRIMARY KEY ("day", "channel", "outcome", "code")
);
