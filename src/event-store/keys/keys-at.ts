import type { KeysHeld, KeyStore } from './key-store.js';
import { keysLeftOf } from './keys-left.js';
import { openKeys } from './sqlite-keys.js';

/** A data folder with keys of its own. */
export interface KeysInFolder {
  readonly dir: string;
  /** Value of THROUGHLINE_KEK; left out or empty: the file `kek` in the folder. */
  readonly kek: string | undefined;
}

/** A database of keys that several processes share. */
export interface KeysInDatabase {
  readonly url: string;
  /** The setting that gave the address, for sentences. */
  readonly setting: string;
  /** Value of THROUGHLINE_KEK; every process is given the same. */
  readonly kek: string | undefined;
  /** Value of THROUGHLINE_KEK_NEXT, while a rotation is under way. */
  readonly nextKek?: string | undefined;
}

/** Where the keys of a log are, as plain values: a thread can be told. */
export type KeysAt = KeysInFolder | KeysInDatabase;

export interface OpenKeysAtOptions {
  readonly mode: 'write' | 'read';
  readonly logId: string;
  /** False once events exist: then missing keys are an error and never made anew. */
  readonly mayCreate: boolean;
  /** Told of each subject that another process erased: nothing of it may stay in memory. */
  readonly onErased?: (subject: string) => void;
  /** Told why erasures cannot be seen, and undefined once they can be again. */
  readonly onTrouble?: (why: unknown) => void;
}

/** Opens the keys of a log, wherever they are. @throws KeysProblem, KekProblem, DatabaseProblem */
export const openKeysAt = async (at: KeysAt, options: OpenKeysAtOptions): Promise<KeyStore> => {
  if ('dir' in at) return openKeys(at.dir, { ...options, kek: at.kek });
  // Loaded where it is used: a log with its keys in a file needs no driver.
  const { openPostgresKeys } = await import('./postgres/open.js');
  return openPostgresKeys({ ...at, ...options });
};

/** What is held of subjects that should have nothing there; none where all is well. No key-encryption key is needed. */
export const keysLeftAt = async (
  at: KeysAt,
  subjects: readonly string[],
): Promise<readonly (KeysHeld & { readonly subject: string })[]> => {
  if ('dir' in at) return keysLeftOf(at.dir, subjects);
  const { openDatabase } = await import('../../postgres/database.js');
  const { keysLeftIn } = await import('./postgres/erase.js');
  const database = await openDatabase(at.url, at.setting);
  try {
    return await keysLeftIn(database, subjects);
  } finally {
    await database.close();
  }
};
