import type { DatabaseSync } from 'node:sqlite';
import type { Cells } from './rows.js';

/** Writes what the register says of a setting, as last loaded. */
export const settingWriter = (db: DatabaseSync): ((cells: Cells) => void) => {
  const put = db.prepare('INSERT OR REPLACE INTO setting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return (cells) => {
    put.run(...cells);
  };
};
