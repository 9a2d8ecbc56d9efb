-- The log: one row, holding its identity and the position of its last event (a counter row leaves no gaps).
CREATE TABLE log (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  log_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

-- One row a stream, so that events carry a number and not a name.
CREATE TABLE stream (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL REFERENCES stream (id),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  -- The optimistic lock, and where a stream's head is found: a head row beside it would double the pages of a commit.
  UNIQUE (stream, revision)
) STRICT;

-- Kinds of event seen up to a position, so that the check at start-up reads only what is new.
CREATE TABLE event_kind (
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (type, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_kind_seen (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  position INTEGER NOT NULL
) STRICT;
INSERT INTO event_kind_seen (one, position) VALUES (1, 0);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;
