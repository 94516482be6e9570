-- Rows our check had let pass and the platform would not take, as numbers: whose they were stays in the report.
CREATE TABLE "let_pass_count" (
    "school_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "let_pass_count_pkey" PRIMARY KEY ("school_id", "file_sha256", "list", "reason")
);

CREATE INDEX "let_pass_count_at_idx" ON "let_pass_count"("at");
