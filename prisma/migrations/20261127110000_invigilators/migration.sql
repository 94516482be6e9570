-- Invigilators: who may watch exams of which certificate, a row each.
-- CreateTable
CREATE TABLE "invigilator" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "number" TEXT,
    "name" TEXT NOT NULL,
    "phone_hash" BYTEA NOT NULL,
    "secrets_sealed" BYTEA NOT NULL,
    "school_name" TEXT,
    "region" TEXT,
    "certificate_number" TEXT,
    "certificate" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "org" TEXT,
    "status" TEXT NOT NULL,
    "training" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invigilator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invigilator_school_id_name_phone_hash_certificate_level_key" ON "invigilator"("school_id", "name", "phone_hash", "certificate", "level");

-- AddForeignKey
ALTER TABLE "invigilator" ADD CONSTRAINT "invigilator_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each person by a mark of their own, so that who holds several levels counts once: certificate, level, status, training.
SELECT count_rows_of('invigilator', $$''$$, $$'invigilator|' || md5(r.name) || '.' || md5(r.phone_hash) || '|' || r.certificate || '|' || r.level || '|' || r.status || '|' || coalesce(r.training, '')$$, '1');

-- Rooms by certificate, level and size: how many have to watch one depends on its size.
SELECT count_rows_of('exam_room', 'r.plan', $$'rooms'$$, '1', $$'seats'$$, 'r.seats', $$'room-size|' || r.certificate || '|' || coalesce(r.level, '') || '|' || r.seats$$, '1');
INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", "plan", 'room-size|' || "certificate" || '|' || coalesce("level", '') || '|' || "seats", count(*)::int FROM "exam_room" GROUP BY 1, 2, 3;
