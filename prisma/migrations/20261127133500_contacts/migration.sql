-- Contacts and payees as the school has them; phones and accounts are sealed.
-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "responsible_for" TEXT NOT NULL,
    "confirmed" TEXT,
    "remark" TEXT,
    "phone_hash" BYTEA NOT NULL,
    "secrets_sealed" BYTEA NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payee" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "responsible_for" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "confirmed" TEXT,
    "remark" TEXT,
    "account_hash" BYTEA NOT NULL,
    "secrets_sealed" BYTEA NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_contact" (
    "id" TEXT NOT NULL,
    "org_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "values_sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_school_id_kind_name_responsible_for_key" ON "contact"("school_id", "kind", "name", "responsible_for");

-- CreateIndex
CREATE UNIQUE INDEX "payee_school_id_responsible_for_key" ON "payee"("school_id", "responsible_for");

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee" ADD CONSTRAINT "payee_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "published_contact_org_id_list_key_key" ON "published_contact"("org_id", "list", "key");

-- AddForeignKey
ALTER TABLE "published_contact" ADD CONSTRAINT "published_contact_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "evaluation_org"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
