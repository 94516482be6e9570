-- CreateTable
CREATE TABLE "school" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_org" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_org_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "person_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "school_id" TEXT,
    "org_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "person_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "school_id" TEXT,
    "org_id" TEXT,
    "invited_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_by" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_attempt" (
    "account_key" TEXT NOT NULL,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL,
    "wrong_count" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "code_attempt_pkey" PRIMARY KEY ("account_key")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "received_file" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "name_sealed" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "received_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "chat_id" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "state_sealed" BYTEA,
    "flow_id" TEXT,
    "flow_opened_at" TIMESTAMPTZ(3),
    "account_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inbound_message" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "bot" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "content_kind" TEXT NOT NULL,
    "content_sealed" BYTEA NOT NULL,
    "reply_handle" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "dedup_key" TEXT,
    "stream" TEXT,
    "stream_ends" BOOLEAN NOT NULL DEFAULT false,
    "reply_sealed" BYTEA NOT NULL,
    "reply_handle" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3),
    "error_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "conversation_key" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "person_id" TEXT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "mode" TEXT,
    "category" TEXT NOT NULL,
    "category_known" BOOLEAN NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "claimed_round" INTEGER,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "picks" JSONB NOT NULL DEFAULT '[]',
    "report_sealed" BYTEA,
    "failure_sealed" BYTEA,
    "reply_handle" TEXT,
    "claimed_by" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_file" (
    "batch_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "file_id" TEXT NOT NULL,

    CONSTRAINT "batch_file_pkey" PRIMARY KEY ("batch_id","ordinal")
);

-- CreateTable
CREATE TABLE "staged_part" (
    "batch_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "failing" INTEGER NOT NULL,
    "faults" JSONB,
    "content_sealed" BYTEA NOT NULL,
    "incoming" TEXT,

    CONSTRAINT "staged_part_pkey" PRIMARY KEY ("batch_id","ordinal")
);

-- CreateTable
CREATE TABLE "staged_photo" (
    "batch_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "final_sha256" TEXT,
    "candidate_id" TEXT,
    "verdict" TEXT NOT NULL,
    "name_in_path" TEXT,
    "content_sealed" BYTEA NOT NULL,

    CONSTRAINT "staged_photo_pkey" PRIMARY KEY ("batch_id","ordinal")
);

-- CreateTable
CREATE TABLE "staged_status" (
    "batch_id" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "candidate_number" TEXT,

    CONSTRAINT "staged_status_pkey" PRIMARY KEY ("batch_id","candidate_id")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "id_type" TEXT NOT NULL,
    "id_hash" BYTEA NOT NULL,
    "id_sealed" BYTEA NOT NULL,
    "phone_hash" BYTEA,
    "phone_sealed" BYTEA,
    "name" TEXT NOT NULL,
    "pinyin" TEXT,
    "gender" TEXT,
    "entry_year" TEXT,
    "education_level" TEXT,
    "major" TEXT,
    "major_code" TEXT,
    "major_version" TEXT,
    "school_name" TEXT,
    "candidate_number" TEXT,
    "photo_sha256" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_change" (
    "sequence" BIGSERIAL NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "batch_id" TEXT,
    "kind" TEXT NOT NULL,
    "previous" JSONB,
    "previous_phone_hash" BYTEA,
    "previous_phone_sealed" BYTEA,
    "by_account" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "candidate_change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "approved_major" (
    "school_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "approved_major_pkey" PRIMARY KEY ("school_id","ordinal")
);

-- CreateTable
CREATE TABLE "lease" (
    "name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lease_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_key" TEXT,
    "conversation_key" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "batch_id" TEXT,
    "sha256" TEXT NOT NULL,
    "name_sealed" BYTEA NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store_secret" (
    "name" TEXT NOT NULL,
    "value_sealed" BYTEA NOT NULL,

    CONSTRAINT "store_secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "school_name_province_key" ON "school"("name", "province");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_org_name_key" ON "evaluation_org"("name");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_bot_user_id_key" ON "account"("channel", "bot", "user_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_school_id_idx" ON "membership"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE INDEX "received_file_sha256_idx" ON "received_file"("sha256");

-- CreateIndex
CREATE INDEX "received_file_conversation_key_idx" ON "received_file"("conversation_key");

-- CreateIndex
CREATE INDEX "conversation_account_key_idx" ON "conversation"("account_key");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_channel_bot_chat_chat_id_key" ON "conversation"("channel", "bot", "chat", "chat_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_sequence_key" ON "inbound_message"("sequence");

-- CreateIndex
CREATE INDEX "inbound_message_state_conversation_key_sequence_idx" ON "inbound_message"("state", "conversation_key", "sequence");

-- CreateIndex
CREATE INDEX "inbound_message_conversation_key_content_kind_sequence_idx" ON "inbound_message"("conversation_key", "content_kind", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_message_channel_bot_event_id_key" ON "inbound_message"("channel", "bot", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_sequence_key" ON "outbox_message"("sequence");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedup_key_key" ON "outbox_message"("dedup_key");

-- CreateIndex
CREATE INDEX "outbox_message_state_conversation_key_sequence_idx" ON "outbox_message"("state", "conversation_key", "sequence");

-- CreateIndex
CREATE INDEX "outbox_message_conversation_key_sequence_idx" ON "outbox_message"("conversation_key", "sequence");

-- CreateIndex
CREATE INDEX "import_batch_school_id_received_at_idx" ON "import_batch"("school_id", "received_at");

-- CreateIndex
CREATE INDEX "import_batch_status_claimed_until_idx" ON "import_batch"("status", "claimed_until");

-- CreateIndex
CREATE UNIQUE INDEX "batch_file_batch_id_file_id_key" ON "batch_file"("batch_id", "file_id");

-- CreateIndex
CREATE INDEX "staged_photo_name_in_path_idx" ON "staged_photo"("name_in_path");

-- CreateIndex
CREATE INDEX "staged_photo_candidate_id_idx" ON "staged_photo"("candidate_id");

-- CreateIndex
CREATE INDEX "staged_status_candidate_id_idx" ON "staged_status"("candidate_id");

-- CreateIndex
CREATE INDEX "candidate_school_id_category_status_idx" ON "candidate"("school_id", "category", "status");

-- CreateIndex
CREATE INDEX "candidate_school_id_name_idx" ON "candidate"("school_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_school_id_id_type_id_hash_key" ON "candidate"("school_id", "id_type", "id_hash");

-- CreateIndex
CREATE INDEX "candidate_change_candidate_id_sequence_idx" ON "candidate_change"("candidate_id", "sequence");

-- CreateIndex
CREATE INDEX "candidate_change_batch_id_idx" ON "candidate_change"("batch_id");

-- CreateIndex
CREATE INDEX "access_log_at_idx" ON "access_log"("at");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "evaluation_org"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "evaluation_org"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_attempt" ADD CONSTRAINT "code_attempt_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_file" ADD CONSTRAINT "received_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_file" ADD CONSTRAINT "received_file_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "received_file" ADD CONSTRAINT "received_file_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbound_message" ADD CONSTRAINT "inbound_message_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_file" ADD CONSTRAINT "batch_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_file" ADD CONSTRAINT "batch_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "received_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_part" ADD CONSTRAINT "staged_part_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_photo" ADD CONSTRAINT "staged_photo_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_photo" ADD CONSTRAINT "staged_photo_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_status" ADD CONSTRAINT "staged_status_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_status" ADD CONSTRAINT "staged_status_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_created_in_fkey" FOREIGN KEY ("created_in") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_change" ADD CONSTRAINT "candidate_change_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_change" ADD CONSTRAINT "candidate_change_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approved_major" ADD CONSTRAINT "approved_major_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "school"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_account_key_fkey" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_log" ADD CONSTRAINT "access_log_conversation_key_fkey" FOREIGN KEY ("conversation_key") REFERENCES "conversation"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
