-- It tells a file sent again; no content is kept for it, as for the columns that are called sha256.
ALTER TABLE "let_pass_count" RENAME COLUMN "file_sha256" TO "file_digest";
