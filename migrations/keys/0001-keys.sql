-- Bound to one log, so that keys of another log are never used by mistake.
CREATE TABLE key_database (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  log_id TEXT NOT NULL,
  kek_id TEXT NOT NULL,
  claim_key BLOB NOT NULL,
  erasures INTEGER NOT NULL
) STRICT;

-- One data key a subject (the stream of a child), wrapped by the key-encryption key.
CREATE TABLE data_key (
  key_id TEXT PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  wrapped BLOB NOT NULL
) STRICT;

-- Who is who: a keyed HMAC of an identifier, and the child that it belongs to.
CREATE TABLE identity_claim (
  kind TEXT NOT NULL,
  hmac BLOB NOT NULL,
  child TEXT NOT NULL,
  PRIMARY KEY (kind, hmac)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_claim_by_child ON identity_claim (child);

-- What an erasure leaves of a claim: no later import brings the person back.
CREATE TABLE identity_tombstone (
  kind TEXT NOT NULL,
  hmac BLOB NOT NULL,
  PRIMARY KEY (kind, hmac)
) STRICT, WITHOUT ROWID;
