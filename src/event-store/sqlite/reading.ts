import type { DatabaseSync } from 'node:sqlite';
import { checkLimit, checkRevision } from '../check-append.js';
import { START_POSITION } from '../port.js';
import type { ReadAllOptions, StoredEvent } from '../port.js';
import { positionNumber, positionText } from '../positions.js';
import { prepareArrays } from './arrays.js';
import { EVENT_COLUMNS, EVENTS_IN_LOG_ORDER, nameRange, storedEvent } from './rows.js';
import type { EventInStreamRow, EventRow } from './rows.js';

/** Reading half of the port, on a connection of its own. */
export const reading = (db: DatabaseSync) => {
  const selectHead = prepareArrays<[number]>(db, 'SELECT position FROM log');
  const selectVersion = prepareArrays<[number]>(db, 'PRAGMA data_version');
  const selectStream = prepareArrays<EventRow>(
    db,
    `SELECT ${EVENT_COLUMNS} FROM event e WHERE e.stream = (SELECT id FROM stream WHERE name = ?)
     AND e.revision >= ? AND e.position <= ? ORDER BY e.revision`,
  );
  const selectPage = prepareArrays<EventInStreamRow>(db, `${EVENTS_IN_LOG_ORDER} LIMIT ?`);
  const version = (): number => selectVersion.get()![0];
  let seen = version();

  return {
    logId: prepareArrays<[string]>(db, 'SELECT log_id FROM log').get()![0],
    head: () => positionText(selectHead.get()![0]),
    changed: () => {
      const before = seen;
      seen = version();
      return seen !== before;
    },
    stream: (name: string, from: number, upTo?: string): StoredEvent[] => {
      checkRevision(from);
      const last = upTo === undefined ? Number.MAX_SAFE_INTEGER : positionNumber(upTo);
      return selectStream.all(name, from, last).map((row) => storedEvent(name, row));
    },
    page: ({ after = START_POSITION, upTo, prefix = '', limit }: ReadAllOptions & { upTo?: string }) => {
      checkLimit(limit);
      const last = upTo === undefined ? Number.MAX_SAFE_INTEGER : positionNumber(upTo);
      const rows = selectPage.all(positionNumber(after), last, ...nameRange(prefix), limit);
      return rows.map((row) => storedEvent(row[6], row));
    },
  };
};
