import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from './arrays.js';

const IS_MIRROR = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'counted'";
const BEFORE = 'SELECT position, events FROM counted WHERE position <= ? ORDER BY position DESC LIMIT 1';
const SINCE = 'SELECT count(*) FROM event WHERE position > ? AND position <= ?';

/** Tells how many events lie up to a position (inclusive). @param head of the log, as a number */
export const countingIn = (db: DatabaseSync, head: () => number): ((position: number) => number) => {
  // Positions of an embedded log are gap-free: they count its events. Those of a mirror are the event store's.
  if (!prepareArrays<[number]>(db, IS_MIRROR).get()) return (position) => Math.min(head(), position);
  const before = prepareArrays<[number, number]>(db, BEFORE);
  const since = prepareArrays<[number]>(db, SINCE);
  return (position) => {
    const [from, events] = before.get(position) ?? [0, 0];
    return from === position ? events : events + since.get(from, position)![0];
  };
};
