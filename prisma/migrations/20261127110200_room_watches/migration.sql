-- Who watches which room of a plan: the school's own arrangement, or the platform's.
-- CreateTable
CREATE TABLE "room_watch" (
    "id" TEXT NOT NULL,
    "school_id" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "created_in" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "room_watch_school_id_plan_room_name_key" ON "room_watch"("school_id", "plan", "room", "name");

-- AddForeignKey
ALTER TABLE "room_watch" ADD CONSTRAINT "room_watch_created_in_school_id_fkey" FOREIGN KEY ("created_in", "school_id") REFERENCES "import_batch"("id", "school_id") ON DELETE RESTRICT ON UPDATE CASCADE;
