-- One-time links by which a person's browser signs in as the account they were made for; the token itself is not kept.
CREATE TABLE "upload_link" (
    "token_hash" BYTEA NOT NULL,
    "account_key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "upload_link_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "upload_link_account_key_idx" ON "upload_link"("account_key");
ALTER TABLE "upload_link" ADD CONSTRAINT "upload_link_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
