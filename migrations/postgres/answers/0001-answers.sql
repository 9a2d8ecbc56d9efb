-- What was answered, to whom, of whom, by any process: ids only, nothing that names anybody. Lines are added and never changed.

-- Bound to one log.
CREATE TABLE answers.of_log (
  one integer PRIMARY KEY CHECK (one = 1),
  log_id text NOT NULL
);

-- The rows of an answer in their order, 24 bytes each: the child's UUID, then the rule in ASCII, filled up with zeros.
-- Answers with the same rows share them.
CREATE TABLE answers.given_rows (
  number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  digest bytea NOT NULL UNIQUE,
  rows bytea NOT NULL
);

CREATE TABLE answers.answer (
  number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  -- What was given, as transition-risks or case; and as what, as graphql or csv.
  kind text NOT NULL,
  format text NOT NULL,
  given_at text NOT NULL,
  -- An opaque id: of a token, or of a member of staff.
  given_to text NOT NULL,
  -- Of the log: 20 digits; with the moment and the day that were used.
  position text NOT NULL,
  known text NOT NULL,
  effective text NOT NULL,
  rules_release text NOT NULL,
  -- What narrowed it, as canonical JSON without personal data.
  asked text NOT NULL,
  given_rows bigint NOT NULL REFERENCES answers.given_rows,
  row_count integer NOT NULL
);

CREATE INDEX answer_by_rows ON answers.answer (given_rows);

CREATE FUNCTION answers.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'what was answered is not changed'; END $$;
CREATE TRIGGER answers_are_not_changed BEFORE UPDATE ON answers.answer
  FOR EACH ROW EXECUTE FUNCTION answers.refuse_change();
