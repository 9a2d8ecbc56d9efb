-- What was answered, to whom, of whom: ids only, nothing that names anybody. Lines are added and never changed.

-- The rows of an answer in their order, 24 bytes each: the child's UUID, then the rule in ASCII, filled up with zeros.
-- Answers with the same rows share them.
CREATE TABLE given_rows (
  number INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE,
  rows BLOB NOT NULL
) STRICT;

CREATE TABLE answer (
  number INTEGER PRIMARY KEY,
  -- What was given, as transition-risks or case; and as what, as graphql or csv.
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  given_at TEXT NOT NULL,
  -- An opaque id: of a token, or of a member of staff.
  given_to TEXT NOT NULL,
  -- Of the log: 20 digits; with the moment and the day that were used.
  position TEXT NOT NULL,
  known TEXT NOT NULL,
  effective TEXT NOT NULL,
  rules_release TEXT NOT NULL,
  -- What narrowed it, as canonical JSON without personal data.
  asked TEXT NOT NULL,
  given_rows INTEGER NOT NULL REFERENCES given_rows,
  row_count INTEGER NOT NULL
) STRICT;

CREATE INDEX answer_by_rows ON answer (given_rows);

CREATE TRIGGER answers_are_not_changed BEFORE UPDATE ON answer
  BEGIN SELECT RAISE(ABORT, 'what was answered is not changed'); END;
