-- A plan's list of registrations is confirmed: when, how many, and a digest by which a later change is noticed.
ALTER TABLE "exam_plan" ADD COLUMN "frozen" TEXT;
