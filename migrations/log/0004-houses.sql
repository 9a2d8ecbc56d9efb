-- Where this log was copied to or from; no row: it began here and never left. Only an open one takes appends.
CREATE TABLE house (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  state TEXT NOT NULL CHECK (state IN ('open', 'arriving', 'closed')),
  copy TEXT NOT NULL,
  other TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
