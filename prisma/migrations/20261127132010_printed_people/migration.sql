-- What a ticket shows of the candidate stands in the candidate's record: where that changes, the ticket is to be printed again.
CREATE FUNCTION "forget_printed_people"() RETURNS trigger LANGUAGE plpgsql AS $forget$
BEGIN
  UPDATE exam_seat s
  -- The school stands on every paper; the seat's own word comes before the candidate's.
  SET printed = CASE WHEN s.school_name IS NULL AND o.school_name IS DISTINCT FROM n.school_name THEN NULL ELSE s.printed - 'tickets' END
  FROM old_rows o JOIN new_rows n ON n.id = o.id
  WHERE s.candidate_id = n.id AND s.printed IS NOT NULL
    AND ((o.photo_sha256, o.gender, o.candidate_number, o.id_hash) IS DISTINCT FROM (n.photo_sha256, n.gender, n.candidate_number, n.id_hash)
      OR (s.school_name IS NULL AND o.school_name IS DISTINCT FROM n.school_name));
  RETURN NULL;
END $forget$;
CREATE TRIGGER "candidate_printed" AFTER UPDATE ON "candidate" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION forget_printed_people();

-- So does the address of the site in the room's; its name stands on the papers of the room too, where the seat has none of its own.
CREATE FUNCTION "forget_printed_places"() RETURNS trigger LANGUAGE plpgsql AS $forget$
BEGIN
  UPDATE exam_seat s
  SET printed = s.printed - CASE WHEN s.site IS NULL AND o.site <> n.site THEN '{tickets,sign-in,room-record}'::text[] ELSE '{tickets}' END
  FROM old_rows o JOIN new_rows n ON n.id = o.id
  WHERE s.school_id = n.school_id AND s.plan = n.plan AND s.room = n.name AND s.printed IS NOT NULL
    AND ((o.province, o.city, o.district, o.address) IS DISTINCT FROM (n.province, n.city, n.district, n.address)
      OR (s.site IS NULL AND o.site <> n.site));
  RETURN NULL;
END $forget$;
CREATE TRIGGER "exam_room_printed" AFTER UPDATE ON "exam_room" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION forget_printed_places();
