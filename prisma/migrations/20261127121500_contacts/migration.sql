-- Contacts and payees as the school has them; phone and account are sealed together.
-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "responsible_for" TEXT NOT NULL,
    "bank" TEXT,
    "confirmed" TEXT NOT NULL,
    "remark" TEXT,
    "phone_hash" BYTEA,
    "account_hash" BYTEA,
    "secrets_sealed" BYTEA NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_school_id_kind_name_region_responsible_for_key" ON "contact"("school_id", "kind", "name", "region", "responsible_for");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
