import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { canonicalJson } from '../codec/canonical-json.js';
import { KekProblem } from './kek.js';
import type { Kek } from './kek.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** What a wrapped key is, so that one cannot stand in the place of another. */
export type Label = readonly string[];

const labelled = (kek: Kek, label: Label): Buffer => Buffer.from(canonicalJson([1, kek.id, ...label]));

/** A key under the KEK: nonce, ciphertext, tag. */
export const wrap = (kek: Kek, secret: Buffer, label: Label): Buffer => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, kek.secret, nonce);
  cipher.setAAD(labelled(kek, label));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
};

const opened = (kek: Kek, bytes: Buffer, label: Label): Buffer => {
  const decipher = createDecipheriv(CIPHER, kek.secret, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(labelled(kek, label));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
};

const NOT_UNWRAPPED =
  'A key cannot be unwrapped. Where "rotate-kek" was run meanwhile, give the command again; where not, the database of keys is damaged: put it back from its backup.';

/** The key again. @throws KekProblem when it was altered, or stands under another label or KEK */
export const unwrap = (kek: Kek, wrapped: Uint8Array, label: Label): Buffer => {
  try {
    return opened(kek, Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength), label);
  } catch (error) {
    throw new KekProblem(NOT_UNWRAPPED, { cause: error });
  }
};
