-- What comes in by tens of thousands is seen to once a statement, as candidates are (light_candidates): the batch that brought it in.
DO $$
DECLARE of_many text;
BEGIN
  FOREACH of_many IN ARRAY ARRAY['registration', 'official_registration', 'exam_seat'] LOOP
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', of_many, of_many || '_created_in_school_id_fkey');
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
       FOR EACH STATEMENT EXECUTE FUNCTION check_created_in()', of_many || '_created_in_added', of_many);
  END LOOP;
END $$;

-- No batch goes while anything it brought in is there.
CREATE OR REPLACE FUNCTION "keep_creating_batch"() RETURNS trigger LANGUAGE plpgsql AS $keep$
BEGIN
  IF EXISTS (
    SELECT 1 FROM old_rows o
    WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.id = o.id AND b.school_id = o.school_id)
      AND (EXISTS (SELECT 1 FROM candidate r WHERE r.school_id = o.school_id AND r.created_in = o.id)
        OR EXISTS (SELECT 1 FROM registration r WHERE r.school_id = o.school_id AND r.created_in = o.id)
        OR EXISTS (SELECT 1 FROM official_registration r WHERE r.school_id = o.school_id AND r.created_in = o.id)
        OR EXISTS (SELECT 1 FROM exam_seat r WHERE r.school_id = o.school_id AND r.created_in = o.id))
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a batch goes whose records are still there';
  END IF;
  RETURN NULL;
END $keep$;
