import { dataKey } from '../data-key.js';
import type { DataKey } from '../data-key.js';
import type { Kek } from '../kek.js';
import { createRecent } from '../recent.js';
import { unwrap } from '../wrap.js';

/** A key as it lies in the database, with what unwraps it. */
export interface WrappedKey {
  readonly keyId: string;
  readonly subject: string;
  readonly wrapped: Buffer;
  readonly kek: Kek;
}

/** Every key that this process has met, wrapped; the newest used are unwrapped too. */
export interface HeldKeys {
  ofSubject(subject: string): DataKey | undefined;
  withId(keyId: string): DataKey | undefined;
  take(key: WrappedKey): void;
  forget(subject: string): void;
  clear(): void;
}

interface Held {
  readonly keyId: string;
  readonly subject: string;
  /** Bytes as text: a third of what a Buffer takes. */
  readonly wrapped: string;
  readonly kek: Kek;
}

const UNWRAPPED = 20_000;

/** What a wrapped data key is, so that one cannot stand in the place of another. */
export const labelOf = (keyId: string, subject: string): string[] => ['data-key', keyId, subject];

const unwrapped = ({ keyId, subject, wrapped, kek }: Held): DataKey =>
  dataKey(keyId, subject, unwrap(kek, Buffer.from(wrapped, 'latin1'), labelOf(keyId, subject)));

export const createHeldKeys = (): HeldKeys => {
  const bySubject = new Map<string, Held>();
  const byId = new Map<string, Held>();
  const opened = createRecent<string, DataKey>(UNWRAPPED);

  const open = (held: Held | undefined): DataKey | undefined => {
    if (!held) return undefined;
    const known = opened.get(held.keyId);
    if (known) return known;
    const key = unwrapped(held);
    opened.set(held.keyId, key);
    return key;
  };
  const forget = (subject: string): void => {
    const held = bySubject.get(subject);
    if (!held) return;
    bySubject.delete(subject);
    byId.delete(held.keyId);
    opened.clear(); // erasures are rare, so nothing finer is needed
  };
  return {
    ofSubject: (subject) => open(bySubject.get(subject)),
    withId: (keyId) => open(byId.get(keyId)),
    take: ({ keyId, subject, wrapped, kek }) => {
      if (byId.has(keyId)) return;
      forget(subject);
      const held = { keyId, subject, wrapped: wrapped.toString('latin1'), kek };
      bySubject.set(subject, held);
      byId.set(keyId, held);
    },
    forget,
    clear: () => {
      bySubject.clear();
      byId.clear();
      opened.clear();
    },
  };
};
