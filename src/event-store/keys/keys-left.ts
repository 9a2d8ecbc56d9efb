import { existsSync } from 'node:fs';
import { openReader } from '../sqlite/connection.js';
import { keysLeft } from './erase.js';
import { keysFile } from './key-database.js';
import type { KeysHeld } from './key-store.js';

/** What the key database of a data folder holds of subjects that should have nothing there; none where all is well. */
export const keysLeftOf = (
  dir: string,
  subjects: readonly string[],
): readonly (KeysHeld & { readonly subject: string })[] => {
  if (subjects.length === 0 || !existsSync(keysFile(dir))) return [];
  const db = openReader(keysFile(dir));
  try {
    return keysLeft(db, subjects);
  } finally {
    db.close();
  }
};
