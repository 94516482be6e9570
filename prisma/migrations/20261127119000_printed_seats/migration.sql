-- On which papers a seat has been printed: by the kind of paper, a keyed digest of what stood on that ticket, label or sheet.
ALTER TABLE "exam_seat" ADD COLUMN "printed" JSONB;

-- A seat that has changed is printed nowhere any more.
CREATE FUNCTION "forget_printed"() RETURNS trigger LANGUAGE plpgsql AS $forget$
BEGIN
  NEW.printed := NULL;
  RETURN NEW;
END $forget$;
CREATE TRIGGER "exam_seat_moved" BEFORE UPDATE ON "exam_seat" FOR EACH ROW
  WHEN (OLD.printed IS NOT NULL AND (OLD.name, OLD.ticket, OLD.school_name, OLD.seat, OLD.plan, OLD.room, OLD.subject, OLD."time", OLD.site, OLD.mode, OLD.certificate)
    IS DISTINCT FROM (NEW.name, NEW.ticket, NEW.school_name, NEW.seat, NEW.plan, NEW.room, NEW.subject, NEW."time", NEW.site, NEW.mode, NEW.certificate))
  EXECUTE FUNCTION forget_printed();

-- Where somebody does not sit any more, the papers of that room are no longer right; tickets and desk labels of the others are.
CREATE FUNCTION "forget_printed_rooms"() RETURNS trigger LANGUAGE plpgsql AS $forget$
BEGIN
  UPDATE exam_seat s SET printed = s.printed - '{sign-in,door-labels,room-record}'::text[]
  FROM (SELECT DISTINCT o.school_id, o.plan, o.room FROM old_rows o WHERE o.printed IS NOT NULL) gone
  WHERE s.school_id = gone.school_id AND s.plan = gone.plan AND s.room = gone.room AND s.printed IS NOT NULL;
  RETURN NULL;
END $forget$;
CREATE TRIGGER "exam_seat_gone" AFTER DELETE ON "exam_seat" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION forget_printed_rooms();

-- Beside the seats of our own candidates: seats, guests' too, that are still to be printed, by plan and paper.
SELECT count_rows_of('exam_seat', $$''$$, $$'seated|' || r.plan || '|' || coalesce(r.level, '') || '|' || r.subject$$, $$CASE WHEN r.candidate_id IS NULL THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|tickets'$$, $$CASE WHEN r.printed ? 'tickets' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|sign-in'$$, $$CASE WHEN r.printed ? 'sign-in' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|door-labels'$$, $$CASE WHEN r.printed ? 'door-labels' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|desk-labels'$$, $$CASE WHEN r.printed ? 'desk-labels' THEN 0 ELSE 1 END$$);
INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT s."school_id", '', 'unprinted|' || s."plan" || '|' || p."paper", count(*)::int
FROM "exam_seat" s CROSS JOIN unnest('{tickets,sign-in,door-labels,desk-labels}'::text[]) AS p("paper") GROUP BY 1, 2, 3;
