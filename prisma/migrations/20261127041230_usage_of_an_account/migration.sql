-- CreateIndex
CREATE INDEX "received_file_account_key_received_at_idx" ON "received_file"("account_key", "received_at");
