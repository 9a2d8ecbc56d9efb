import type { DatabaseSync } from 'node:sqlite';
import type { StoredEvent } from '../port.js';
import { positionNumber, positionText } from '../positions.js';
import { prepareArrays } from '../sqlite/arrays.js';
import { createHeads } from '../sqlite/heads.js';
import { partedFrom } from './mirror-refused.js';

/** The one writer of a mirror. */
export interface MirrorWriter {
  /** Position of the last event written. */
  position(): string;
  /** How many events it holds. */
  events(): number;
  /**
   * Writes what comes next, all or nothing.
   * @throws MirrorRefused, or what else is said, where it does not continue what is held
   */
  write(batch: readonly StoredEvent[]): void;
}

const EVENT =
  'INSERT INTO event (position, stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)';
const COUNTED = 'SELECT position, events FROM counted ORDER BY position DESC LIMIT 1';

/**
 * @param path of the mirror, for what is said of it
 * @param parted what is said of an event that does not continue what is held
 */
export const createMirrorWriter = (
  db: DatabaseSync,
  path: string,
  parted: (path: string, position: string) => Error = partedFrom,
): MirrorWriter => {
  const insertEvent = db.prepare(EVENT);
  const insertCounted = db.prepare('INSERT INTO counted (position, events) VALUES (?, ?)');
  const setPosition = db.prepare('UPDATE log SET position = ?');
  const heads = createHeads(db);
  let [last, events] = prepareArrays<[number, number]>(db, COUNTED).get() ?? [0, 0];

  const writeOne = (event: StoredEvent, after: number): number => {
    const position = positionNumber(event.position);
    const { stream, revision, id, type, data, metadata } = event;
    if (position <= after || heads.revision(stream) + 1 !== revision) throw parted(path, event.position);
    insertEvent.run(position, heads.advance(stream, revision), revision, id, type, data, metadata);
    return position;
  };
  const writeAll = (batch: readonly StoredEvent[]): void => {
    let position = last;
    for (const event of batch) position = writeOne(event, position);
    setPosition.run(position);
    insertCounted.run(position, events + batch.length);
    db.exec('COMMIT');
    last = position;
    events += batch.length;
  };

  return {
    position: () => positionText(last),
    events: () => events,
    write: (batch) => {
      if (batch.length === 0) return;
      db.exec('BEGIN IMMEDIATE');
      try {
        writeAll(batch);
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        heads.forget();
        throw error;
      }
    },
  };
};
