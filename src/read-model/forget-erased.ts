import { existsSync } from 'node:fs';
import type { Catalogue } from './catalogue.js';
import { openForProjecting } from './connection.js';
import { rowsLeftOf } from './left-rows.js';
import { forgetPast } from './past.js';

/**
 * Finishes what a process that died left of the rows of erased children: lists made for past positions, kept or
 * unfinished ones, and the journal of those in use. Rows in use go with the erasure's event.
 */
export const forgetErased = (dir: string, catalogue: Catalogue, children: readonly string[]): void => {
  if (children.length === 0) return;
  const current = catalogue.current();
  if (current && existsSync(current.path)) {
    const db = openForProjecting(current.path);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  }
  if (rowsLeftOf(dir, children).length === 0) return;
  forgetPast(dir);
  catalogue.forgetKept();
  const unfinished = catalogue.building();
  if (unfinished) catalogue.cancel(unfinished.number);
};
