-- What two records say of each other, and what was erased: looked through at each start, for what a crash left half done.
CREATE INDEX event_of_two_records ON event (position)
  WHERE type IN ('RecordsLinked', 'RecordsUnlinked', 'FactMovedToAnotherChild', 'FactReceivedFromAnotherChild', 'SubjectErased');
