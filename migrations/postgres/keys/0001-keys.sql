-- Bound to one log, so that keys of another log are never used by mistake.
CREATE TABLE keys.key_database (
  one integer PRIMARY KEY CHECK (one = 1),
  log_id text NOT NULL,
  kek_id text NOT NULL,
  claim_key bytea NOT NULL,
  erasures bigint NOT NULL
);

-- One data key a subject (the stream of a child), wrapped by the key-encryption key.
-- Keys are made by one process at a time, so a key that others come to see never has a sequence before one they saw.
CREATE TABLE keys.data_key (
  key_id text PRIMARY KEY,
  subject text NOT NULL UNIQUE,
  wrapped bytea NOT NULL,
  sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);

-- Who is who: a keyed HMAC of an identifier, and the child that it belongs to.
CREATE TABLE keys.identity_claim (
  kind text NOT NULL,
  hmac bytea NOT NULL,
  child text NOT NULL,
  PRIMARY KEY (kind, hmac)
);
CREATE INDEX identity_claim_by_child ON keys.identity_claim (child);

-- What an erasure leaves of a claim: no later import brings the person back.
CREATE TABLE keys.identity_tombstone (
  kind text NOT NULL,
  hmac bytea NOT NULL,
  PRIMARY KEY (kind, hmac)
);

-- Whose keys other processes have to forget, and for whom nobody claims anything any more; purged once the table of keys
-- was written anew since.
CREATE TABLE keys.erased_subject (
  subject text PRIMARY KEY,
  number bigint NOT NULL UNIQUE,
  purged boolean NOT NULL DEFAULT false
);
