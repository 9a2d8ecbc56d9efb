import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from './arrays.js';

// Positions that an event store gave leave gaps, so how many events lie before one is written down with each batch.
const COUNTED = `CREATE TABLE IF NOT EXISTS counted (
  position INTEGER PRIMARY KEY,
  events INTEGER NOT NULL
) STRICT`;

/** Makes the table of counts, for events whose positions were given elsewhere. */
export const makeCounted = (db: DatabaseSync): void => db.exec(COUNTED);

const COUNT_ALL = `INSERT OR IGNORE INTO counted (position, events)
  SELECT position, (SELECT count(*) FROM event) FROM log WHERE position > 0`;

/** Notes how many events a log holds now. */
export const countAll = (db: DatabaseSync): void => db.exec(COUNT_ALL);

const IS_COUNTED = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'counted'";
const LAST = 'SELECT coalesce(max(position), 0) FROM counted';
// One statement, so that all of it is of one moment.
const BEFORE = `SELECT c.position, c.events, (${LAST}), (SELECT position FROM log)
  FROM counted c WHERE c.position <= ? ORDER BY c.position DESC LIMIT 1`;
const SINCE = 'SELECT count(*) FROM event WHERE position > ? AND position <= ?';

/** Position after which those of a log are gap-free: the last one that was given elsewhere; 0 for a log of its own. */
export const lastCounted = (db: DatabaseSync): number =>
  prepareArrays<[number]>(db, IS_COUNTED).get() ? prepareArrays<[number]>(db, LAST).get()![0] : 0;

/** Tells how many events lie up to a position (inclusive). @param head of the log, as a number */
export const countingIn = (db: DatabaseSync, head: () => number): ((position: number) => number) => {
  // Positions of a log that began here and never left are gap-free: they count its events.
  if (!prepareArrays<[number]>(db, IS_COUNTED).get()) return (position) => Math.min(head(), position);
  const before = prepareArrays<[number, number, last: number, head: number]>(db, BEFORE);
  const since = prepareArrays<[number]>(db, SINCE);
  return (position) => {
    const row = before.get(position);
    if (!row) return since.get(0, position)![0];
    const [from, events, last, logHead] = row;
    // After the last count a log numbers by itself, without gaps; a mirror holds nothing there.
    if (from === last) return events + Math.min(logHead, position) - from;
    return from === position ? events : events + since.get(from, position)![0];
  };
};
