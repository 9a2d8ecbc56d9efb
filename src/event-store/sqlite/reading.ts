import type { DatabaseSync } from 'node:sqlite';
import { checkLimit, checkRevision } from '../check-append.js';
import { START_POSITION } from '../port.js';
import type { ReadAllOptions, StoredEvent } from '../port.js';
import { positionNumber, positionText } from '../positions.js';
import { EVENT_COLUMNS, nameRange, storedEvent } from './rows.js';
import type { EventRow } from './rows.js';

/** Reading half of the port, on a connection of its own. */
export const reading = (db: DatabaseSync) => {
  const selectHead = db.prepare('SELECT position FROM log').setReturnArrays(true);
  const selectVersion = db.prepare('PRAGMA data_version').setReturnArrays(true);
  const selectStream = db
    .prepare(
      `SELECT ${EVENT_COLUMNS} FROM event e WHERE e.stream = (SELECT id FROM stream WHERE name = ?)
       AND e.revision >= ? AND e.position <= ? ORDER BY e.revision`,
    )
    .setReturnArrays(true);
  const selectAll = db
    .prepare(
      `SELECT ${EVENT_COLUMNS}, s.name FROM event e CROSS JOIN stream s ON s.id = e.stream
       WHERE e.position > ? AND e.position <= ? AND +s.name >= ? AND +s.name < ? ORDER BY e.position LIMIT ?`,
    )
    .setReturnArrays(true);
  const number = (row: unknown): number => (row as [number])[0];
  let seen = number(selectVersion.get());

  return {
    logId: String((db.prepare('SELECT log_id FROM log').get() as { log_id: string }).log_id),
    head: () => positionText(number(selectHead.get())),
    changed: () => {
      const before = seen;
      seen = number(selectVersion.get());
      return seen !== before;
    },
    stream: (name: string, from: number, upTo?: string): StoredEvent[] => {
      checkRevision(from);
      const last = upTo === undefined ? Number.MAX_SAFE_INTEGER : positionNumber(upTo);
      return (selectStream.all(name, from, last) as unknown as EventRow[]).map((row) => storedEvent(name, row));
    },
    page: ({ after = START_POSITION, upTo, prefix = '', limit }: ReadAllOptions & { upTo?: string }) => {
      checkLimit(limit);
      const last = upTo === undefined ? Number.MAX_SAFE_INTEGER : positionNumber(upTo);
      const rows = selectAll.all(positionNumber(after), last, ...nameRange(prefix), limit);
      return (rows as unknown as [...EventRow, string][]).map((row) =>
        storedEvent(row[6], row as unknown as EventRow),
      );
    },
  };
};
