import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.js';

/** The key-encryption key: wraps the data keys and never touches an event. */
export interface Kek {
  readonly id: string;
  readonly secret: KeyObject;
  /** Where it comes from, for sentences. */
  readonly from: string;
}

/** The key-encryption key is missing, malformed, or not the one that wrapped these keys. */
export class KekProblem extends Error {}

const BYTES = 32;
const ENVIRONMENT = 'THROUGHLINE_KEK';

/** A KEK over 32 bytes; its id tells two apart and gives nothing away. */
export const kekOf = (secret: Buffer, from: string): Kek => ({
  id: createHmac('sha256', secret).update('throughline key-encryption key').digest('hex').slice(0, 16),
  secret: createSecretKey(secret),
  from,
});

/** A KEK from its text in base64. @param from names the place, for sentences @throws KekProblem when it is not 32 bytes */
export const kekFrom = (text: string, from: string): Kek => {
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length !== BYTES)
    throw new KekProblem(
      `The key-encryption key in ${from} is not 32 bytes in base64. Put the right one there.`,
    );
  return kekOf(secret, from);
};

/** The file that holds the KEK of a data folder where the environment gives none. */
export const kekFile = (dir: string): string => join(dir, 'kek');

/** Reads a KEK file. @throws KekProblem when it is not 32 bytes in base64 */
export const readKekFile = (path: string): Kek => kekFrom(readFileSync(path, 'utf8'), `the file ${path}`);

/** Writes a new KEK where there is none, readable by its owner only; whole and durable on return, or not there at all. */
export const writeKekFile = (path: string): Kek => {
  if (existsSync(path)) throw new KekProblem(`There is a key at ${path} already, and it is never replaced.`);
  writeWhole(path, `${randomBytes(BYTES).toString('base64')}\n`);
  return readKekFile(path);
};

/**
 * The KEK of a data folder: from THROUGHLINE_KEK (base64), else from the file `kek`, made where allowed.
 * @param mayCreate true only where no key has been wrapped yet
 */
export const loadKek = (dir: string, environment: string | undefined, mayCreate: boolean): Kek => {
  if (environment) return kekFrom(environment, ENVIRONMENT);
  const path = kekFile(dir);
  if (existsSync(path)) return readKekFile(path);
  if (mayCreate) return writeKekFile(path);
  throw new KekProblem(
    `The key-encryption key is missing: set ${ENVIRONMENT}, or put the file back at ${path} from its backup. Nothing was changed.`,
  );
};
