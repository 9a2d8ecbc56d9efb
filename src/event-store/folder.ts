import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What stands in a folder cannot be told, or no folder can be made there. The message says what to do. */
export class FolderRefused extends Error {}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/**
 * Whether there is anything at a path.
 * @throws FolderRefused where this user may not look: nothing may be taken for missing that cannot be seen
 */
export const isThere = (path: string, look: (path: string) => unknown = statSync): boolean => {
  try {
    look(path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new FolderRefused(
      `This user may not read in ${dirname(path)}. Give this user the right to read and write there, or name another data folder with THROUGHLINE_DATA.`,
    );
  }
};

const cannotBeMade = (path: string): FolderRefused =>
  new FolderRefused(
    `No folder can be made in ${dirname(path)}. Name another place for it (the data folder: THROUGHLINE_DATA).`,
  );

const makeForOwner = (path: string): void => mkdirSync(path, { mode: 0o700 });

/**
 * Makes a folder for its owner only, and those above it.
 * @throws FolderRefused where none can be made, as in /proc: there Node's own way of making many never returns
 */
export const makeFolder = (path: string, make: (path: string) => unknown = makeForOwner): void => {
  if (isThere(path)) return;
  makeFolder(dirname(path), make);
  try {
    make(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return; // another process was faster
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOENT') throw cannotBeMade(path);
    throw error;
  }
};
