import type { StoredEvent } from '../port.js';
import { positionText } from '../positions.js';

/** Columns of an event without its stream, in the order of `EventRow`. */
export const EVENT_COLUMNS = 'e.position, e.revision, e.id, e.type, e.data, e.metadata';

export type EventRow = [
  position: number,
  revision: number,
  id: string,
  type: string,
  data: string,
  metadata: string,
];

/** The same, with the stream's name last. */
export type EventInStreamRow = [...EventRow, stream: string];

/** Values: after, up to, and the range of names. The unary plus keeps the walk in the order of positions. */
export const EVENTS_IN_LOG_ORDER = `
  SELECT ${EVENT_COLUMNS}, s.name FROM event e CROSS JOIN stream s ON s.id = e.stream
  WHERE e.position > ? AND e.position <= ? AND +s.name >= ? AND +s.name < ? ORDER BY e.position`;

/** As the index of these events has it, word for word: otherwise SQLite would read the whole log for them. */
export const LANDMARKS = `
  SELECT ${EVENT_COLUMNS}, s.name FROM event e CROSS JOIN stream s ON s.id = e.stream
  WHERE (e.type = 'RecordsLinked' OR e.type = 'RecordsUnlinked' OR e.type = 'FactMovedToAnotherChild'
    OR e.type = 'FactReceivedFromAnotherChild' OR e.type = 'SubjectErased')
    AND e.position <= ? ORDER BY e.position`;

/** Values: a position. */
export const LAST_EVENT_AT = `
  SELECT ${EVENT_COLUMNS}, s.name FROM event e JOIN stream s ON s.id = e.stream
  WHERE e.position <= ? ORDER BY e.position DESC LIMIT 1`;

/** An event of the port from a row read as an array. */
export const storedEvent = (stream: string, row: EventRow | EventInStreamRow): StoredEvent => ({
  stream,
  revision: row[1],
  position: positionText(row[0]),
  id: row[2],
  type: row[3],
  data: row[4],
  metadata: row[5],
});

// No stream's name starts with this: it is the last code point.
const AFTER_ALL = '\u{10FFFF}';

/** The names that start with a prefix, as a half-open range in the order of the database. */
export const nameRange = (prefix: string): [from: string, before: string] => [prefix, prefix + AFTER_ALL];
