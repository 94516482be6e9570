-- Seats of our own candidates, of guests of other schools, and those that are still to be printed.
SELECT count_rows_of('exam_seat', $$''$$, $$'seated|' || r.plan || '|' || coalesce(r.level, '') || '|' || r.subject$$, $$CASE WHEN r.candidate_id IS NULL THEN 0 ELSE 1 END$$,
  $$'guest-seat|' || r.plan || '|' || coalesce(r.level, '') || '|' || r.subject$$, $$CASE WHEN r.candidate_id IS NULL THEN 1 ELSE 0 END$$,
  $$'unprinted|' || r.plan || '|tickets'$$, $$CASE WHEN r.printed ? 'tickets' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|sign-in'$$, $$CASE WHEN r.printed ? 'sign-in' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|door-labels'$$, $$CASE WHEN r.printed ? 'door-labels' THEN 0 ELSE 1 END$$,
  $$'unprinted|' || r.plan || '|desk-labels'$$, $$CASE WHEN r.printed ? 'desk-labels' THEN 0 ELSE 1 END$$);

INSERT INTO "case_count" ("school_id", "plan", "measure", "count")
SELECT "school_id", '', 'guest-seat|' || "plan" || '|' || coalesce("level", '') || '|' || "subject", count(*)::int FROM "exam_seat"
WHERE "candidate_id" IS NULL GROUP BY 1, 3;
