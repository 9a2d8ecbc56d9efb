-- The same index with OR in the place of IN, which SQLite asks anew of a list at each event: 0.2 and not 1.8 microseconds.
DROP INDEX event_of_two_records;
CREATE INDEX landmark ON event (position)
  WHERE type = 'RecordsLinked' OR type = 'RecordsUnlinked' OR type = 'FactMovedToAnotherChild'
    OR type = 'FactReceivedFromAnotherChild' OR type = 'SubjectErased';
