import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { FolderRefused } from '../folder.js';

const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Whether nothing can be written in a folder: by this user, or by anybody because of its disk. */
export const isReadOnly = (
  folder: string,
  look: (folder: string) => void = (path) => accessSync(path, constants.W_OK),
): boolean => {
  try {
    look(folder);
    return false;
  } catch (error) {
    return CLOSED.has(String((error as NodeJS.ErrnoException).code));
  }
};

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const withJournal = (folder: string): FolderRefused =>
  new FolderRefused(
    `Nothing can be written in ${folder}, and what was recorded there last lies in a journal that cannot be read without ` +
      'writing. Copy the data folder to a disk that can be written, and name the copy with THROUGHLINE_DATA.',
  );

/**
 * A connection that only reads. Where nothing can be written beside the file, SQLite cannot make what its readers share:
 * then the file is read as it lies, which nobody changes who has it not open.
 * @throws FolderRefused where that would leave out what the journal holds
 */
export const openAsItLies = (
  path: string,
  isClosed: (folder: string) => boolean = isReadOnly,
): DatabaseSync => {
  const options = { readOnly: true, timeout: 5_000 };
  const shared = existsSync(`${path}-shm`) && existsSync(`${path}-wal`);
  if (shared || !existsSync(path) || !isClosed(dirname(path))) return new DatabaseSync(path, options);
  if (sizeOf(`${path}-wal`) > 0) throw withJournal(dirname(path));
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, options);
};
