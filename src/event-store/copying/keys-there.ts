import { isThere } from '../folder.js';
import { keysFile } from '../keys/key-database.js';
import { openReader } from '../sqlite/connection.js';
import { CopyRefused } from './house.js';

const logOfKeys = (path: string): unknown => {
  const db = openReader(path);
  try {
    return db.prepare('SELECT log_id FROM key_database').get()?.['log_id'];
  } finally {
    db.close();
  }
};

/** A log in a folder opens its keys there; they never lie in a log, and so do not come with it. @throws CopyRefused */
export const refuseWithoutKeys = (dir: string): void => {
  const path = keysFile(dir);
  if (isThere(path)) return;
  throw new CopyRefused(
    `The keys of a log do not lie in it, and there are none at ${path}. Name the data folder that has them, or end what works ` +
      'on the log, put its keys.db (and the file kek, where THROUGHLINE_KEK is not set) there, and give the command again.',
  );
};

/** @throws CopyRefused where the keys of a folder are not those of a log */
export const refuseOtherKeys = (dir: string, logId: string): void => {
  const path = keysFile(dir);
  if (logOfKeys(path) === logId) return;
  throw new CopyRefused(
    `The keys at ${path} belong to another log. Put those of this log there, or name another folder.`,
  );
};
