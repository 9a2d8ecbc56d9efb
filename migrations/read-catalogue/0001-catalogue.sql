-- Which generation of the read database is in use. Each generation is a file of its own.
CREATE TABLE generation (
  number INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('building', 'built', 'current', 'kept', 'cancelled')),
  -- Rules release, projections, shape and adopted policies: where these differ, a new generation is due.
  made_of TEXT NOT NULL,
  -- Position of the log up to which the rebuild reads.
  up_to TEXT NOT NULL,
  shards INTEGER NOT NULL,
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL,
  events_a_second INTEGER NOT NULL DEFAULT 0,
  seconds_left INTEGER,
  started_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_is_current ON generation (state) WHERE state = 'current';

-- Lists at a past position: started, worked on, kept.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  error TEXT,
  position TEXT NOT NULL,
  asked TEXT NOT NULL,
  asked_at TEXT NOT NULL
) STRICT;
