import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { canonicalJson, canonicalText } from './canonical-json.js';

/** Key id and 32 bytes: what sealing needs of a subject's key. */
export interface SealingKey {
  readonly keyId: string;
  readonly secret: Buffer;
}

/** Where a sealed value stands; part of what is authenticated, so that it opens nowhere else. */
export interface SealPlace {
  readonly stream: string;
  readonly revision: number;
  /** As stored, before any upcaster. */
  readonly type: string;
  /** JSON Pointer within the data. */
  readonly pointer: string;
}

/** The stored form: `{"$sealed":[1,keyId,nonce,ciphertext+tag]}`, base64url. */
export interface Sealed {
  readonly $sealed: readonly [version: 1, keyId: string, nonce: string, ciphertext: string];
}

/** The value does not open with this key: it was altered, moved, or sealed with another. */
export class Damaged extends Error {}

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const BLOCK = 32;

const pool = Buffer.allocUnsafe(NONCE_BYTES * 512);
let used = pool.length;

/** 96 random bits; drawn in bulk, each used once. */
export const randomNonce = (): Buffer => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.subarray(used, (used += NONCE_BYTES));
};

const authenticated = (place: SealPlace, keyId: string): Buffer =>
  Buffer.from(
    `[1,${canonicalText(place.stream)},${place.revision},${canonicalText(place.type)},${canonicalText(place.pointer)},${canonicalText(keyId)}]`,
  );

// JSON allows white space at the end, so the padding needs no length of its own.
const padded = (text: string): Buffer => {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc(Math.ceil(length / BLOCK) * BLOCK, ' ');
  bytes.write(text);
  return bytes;
};

/** Seals a value's canonical JSON, padded to whole 32-byte blocks. @param nonce 12 bytes, never used before with this key */
export const seal = (value: unknown, place: SealPlace, key: SealingKey, nonce: Buffer): Sealed => {
  const cipher = createCipheriv(CIPHER, key.secret, nonce);
  cipher.setAAD(authenticated(place, key.keyId));
  const hidden = Buffer.concat([cipher.update(padded(canonicalJson(value))), cipher.final(), cipher.getAuthTag()]);
  return { $sealed: [1, key.keyId, nonce.toString('base64url'), hidden.toString('base64url')] };
};

/** The value again. @throws Damaged when it was altered or stands elsewhere than where it was sealed */
export const unseal = (sealed: Sealed, place: SealPlace, secret: Buffer): unknown => {
  const [, keyId, nonce, text] = sealed.$sealed;
  const hidden = Buffer.from(text, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, secret, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES });
    decipher.setAAD(authenticated(place, keyId));
    decipher.setAuthTag(hidden.subarray(-TAG_BYTES));
    const open = decipher.update(hidden.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    return JSON.parse(open) as unknown;
  } catch (error) {
    throw new Damaged(`A sealed value of ${place.stream} at revision ${place.revision} does not open.`, { cause: error });
  }
};
