import type { KeyObject } from 'node:crypto';
import type { Soon } from '../soon.js';
import type { DataKey } from './data-key.js';
import type { IdentityClaims } from './identity-claims.js';

/** What is held of a subject, or was until it was erased. */
export interface KeysHeld {
  readonly keys: number;
  readonly claims: number;
}

/** Told how many keys a rotation has wrapped, of how many. */
export type Rotating = (soFar: { readonly done: number; readonly total: number }) => void;

/** Keys and identity claims of one log, apart from it. A subject is named by its stream. */
export interface KeyStore {
  /** Of keys that several processes share: tells them from others made for the same log, and gives nothing away. */
  readonly mark?: string;
  /** The key of a subject; undefined where none was made, or where it was destroyed. */
  find(subject: string): Soon<DataKey | undefined>;
  /** The secret of a key, for the codec's `secretOf`. */
  secretOf(keyId: string): KeyObject | undefined;
  /** The key of a subject, made where there is none; durable when it resolves. Callers of one turn share a commit. */
  ensure(subject: string): Promise<DataKey>;
  /** The same for many at once, durable on return, in the order asked. */
  ensureAll(subjects: readonly string[]): Soon<readonly DataKey[]>;
  readonly claims: IdentityClaims;
  /** Those of the subjects of whom something is left: none after an erasure. */
  remains(subjects: readonly string[]): Soon<readonly (KeysHeld & { readonly subject: string })[]>;
  /** Destroys key and claims. @throws EraseUnfinished when a reader held what is left of the key: call again */
  erase(subject: string): Soon<KeysHeld>;
  /**
   * Wraps every key anew and says how many; no event is touched.
   * @param next 32 bytes from a KMS or the environment; left out: a new file takes the place of `kek`
   */
  rotate(next?: Buffer, onProgress?: Rotating): Soon<number>;
  /** Learns of keys made and erased by other processes: before events from elsewhere are opened. */
  refresh(): Soon<void>;
  close(): Soon<void>;
}
