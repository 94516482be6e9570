-- Sessions of rooms as the organisation arranged them: who sits what where and when, how many, and who watches.
-- CreateTable
CREATE TABLE "room_session" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "heads" INTEGER NOT NULL,
    "site" TEXT,
    "school" TEXT,
    "region" TEXT,
    "org" TEXT,
    "certificate" TEXT,
    "inspectors" TEXT,
    "invigilators" TEXT,
    "invigilators_from" TEXT,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "room_session_school_id_plan_room_subject_time_key" ON "room_session"("school_id", "plan", "room", "subject", "time");

-- AddForeignKey
ALTER TABLE "room_session" ADD CONSTRAINT "room_session_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sessions of the plan, and the places in them: a person in two subjects takes two.
SELECT count_rows_of('room_session', 'r.plan', $$'sessions'$$, '1', $$'sessions.places'$$, 'r.heads');
