import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { canonicalJson, canonicalText } from './canonical-json.js';

/** Key id and 256-bit key: what sealing needs of a subject's key. A KeyObject, as raw bytes cost ten times more a call. */
export interface SealingKey {
  readonly keyId: string;
  readonly secret: KeyObject;
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

const authenticated = (place: SealPlace, keyId: string): string =>
  `[1,${canonicalText(place.stream)},${place.revision},${canonicalText(place.type)},${canonicalText(place.pointer)},${canonicalText(keyId)}]`;

// Written over by each value in turn: the cipher has read it before the next one comes.
let scratch = Buffer.alloc(4_096);

const roomFor = (length: number): Buffer => {
  if (scratch.length < length) scratch = Buffer.alloc(length * 2);
  return scratch;
};

const PADDING = Array.from({ length: BLOCK }, (_, spaces) => ' '.repeat(spaces));

// JSON allows white space at the end, so the padding needs no length of its own.
const padded = (text: string): Buffer => {
  // UTF-8 takes at most three bytes for one UTF-16 unit.
  const bytes = roomFor(text.length * 3 + BLOCK);
  const length = bytes.write(text);
  const missing = (BLOCK - (length % BLOCK)) % BLOCK;
  if (missing > 0) bytes.write(PADDING[missing]!, length, 'latin1');
  return bytes.subarray(0, length + missing);
};

/**
 * Seals a value's canonical JSON, padded to whole 32-byte blocks.
 * @param nonce 12 bytes, never used before with this key
 * @returns the canonical JSON of `Sealed`
 */
export const seal = (value: unknown, place: SealPlace, key: SealingKey, nonce: Buffer): string => {
  const cipher = createCipheriv(CIPHER, key.secret, nonce);
  cipher.setAAD(Buffer.from(authenticated(place, key.keyId)));
  const ciphertext = cipher.update(padded(canonicalJson(value)));
  cipher.final();
  const hidden = roomFor(ciphertext.length + TAG_BYTES);
  hidden.set(ciphertext);
  hidden.set(cipher.getAuthTag(), ciphertext.length);
  const text = hidden.toString('base64url', 0, ciphertext.length + TAG_BYTES);
  return `{"$sealed":[1,${canonicalText(key.keyId)},"${nonce.toString('base64url')}","${text}"]}`;
};

const OPENING = { authTagLength: TAG_BYTES };

/** The value again. @throws Damaged when it was altered or stands elsewhere than where it was sealed */
export const unseal = (sealed: Sealed, place: SealPlace, secret: KeyObject): unknown => {
  const [, keyId, nonce, text] = sealed.$sealed;
  try {
    const beside = authenticated(place, keyId);
    // UTF-8 takes at most three bytes for one UTF-16 unit.
    const bytes = roomFor(nonce.length + text.length + beside.length * 3);
    const start = bytes.write(nonce, 'base64url');
    const end = start + bytes.write(text, start, 'base64url');
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, start), OPENING);
    decipher.setAAD(bytes.subarray(end, end + bytes.write(beside, end)));
    decipher.setAuthTag(bytes.subarray(Math.max(start, end - TAG_BYTES), end));
    // As bytes: a decoder of text for each value made this a tenth dearer.
    const open = decipher.update(bytes.subarray(start, Math.max(start, end - TAG_BYTES)));
    decipher.final();
    return JSON.parse(open.toString()) as unknown;
  } catch (error) {
    throw new Damaged(`A sealed value of ${place.stream} at revision ${place.revision} does not open.`, {
      cause: error,
    });
  }
};
