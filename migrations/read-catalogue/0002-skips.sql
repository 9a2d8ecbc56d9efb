-- Parked children whom a person let go on without the rows that could not be made: who, when and why.
-- `error` holds no personal data; `reason` is a person's own words, and goes with the child's erasure.
CREATE TABLE skip (
  child TEXT NOT NULL,
  position TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  error TEXT NOT NULL,
  parked_at TEXT NOT NULL,
  skipped_at TEXT NOT NULL,
  skipped_by TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (child, skipped_at)
) STRICT;
