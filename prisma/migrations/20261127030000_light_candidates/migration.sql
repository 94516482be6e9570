-- An import of 10,000 people spent a quarter of its writing on these two. The key was looked up once a row, though all rows of a
-- statement come from one batch; the index was there for counts, which are kept in case_count now.
ALTER TABLE "candidate" DROP CONSTRAINT "candidate_created_in_school_id_fkey";
DROP INDEX "candidate_school_id_category_status_idx";

-- What the foreign key saw to, once a statement: whoever is brought in, a batch of the same school brought in ...
CREATE FUNCTION "check_created_in"() RETURNS trigger LANGUAGE plpgsql AS $check$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT created_in, school_id FROM new_rows) n
    WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.id = n.created_in AND b.school_id = n.school_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'created_in is no batch of the same school';
  END IF;
  RETURN NULL;
END $check$;

CREATE TRIGGER "candidate_created_in_added" AFTER INSERT ON "candidate" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION check_created_in();

-- ... and no batch goes while somebody it brought in is there.
CREATE FUNCTION "keep_creating_batch"() RETURNS trigger LANGUAGE plpgsql AS $keep$
BEGIN
  IF EXISTS (
    SELECT 1 FROM old_rows o JOIN candidate c ON c.school_id = o.school_id AND c.created_in = o.id
    WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.id = o.id AND b.school_id = o.school_id)
  ) THEN
    RAISE foreign_key_violation USING MESSAGE = 'a batch goes whose candidates are still there';
  END IF;
  RETURN NULL;
END $keep$;

CREATE TRIGGER "import_batch_gone" AFTER DELETE ON "import_batch" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_creating_batch();
