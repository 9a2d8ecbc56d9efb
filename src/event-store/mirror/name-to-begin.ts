import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keysFile } from '../keys/key-database.js';
import { isUuid } from '../uuid.js';
import { writeWhole } from '../write-whole.js';

const writtenIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/**
 * What a new log will be called that this folder begins, written down first: of two folders that begin at once, one wins.
 * The caller holds the folder's writer lock. Undefined where the folder has keys, and so a log.
 */
export const nameToBegin = (dir: string): string | undefined => {
  if (existsSync(keysFile(dir))) return undefined;
  const path = join(dir, 'log-id');
  // What is no name was never asked for: nothing is called so.
  if (!isUuid(writtenIn(path))) writeWhole(path, randomUUID());
  return writtenIn(path);
};
