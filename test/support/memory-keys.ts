import { createHash, randomBytes } from 'node:crypto';
import { dataKey } from '../../src/event-store/keys/data-key.js';
import type { DataKey } from '../../src/event-store/keys/data-key.js';

/** Subjects' keys that live and die with the test. */
export interface MemoryKeys {
  readonly find: (subject: string) => DataKey | undefined;
  readonly ensure: (subject: string) => Promise<DataKey>;
  readonly secretOf: (keyId: string) => DataKey['secret'] | undefined;
  readonly destroy: (subject: string) => void;
  readonly erase: (subject: string) => { keys: number; claims: number };
  readonly remains: (subjects: readonly string[]) => { subject: string; keys: number; claims: number }[];
  readonly refresh: () => void;
}

/** @param fixed derives each key from its subject, so that what is written is the same each time */
export const memoryKeys = ({ fixed = false } = {}): MemoryKeys => {
  const bySubject = new Map<string, DataKey>();
  const byId = new Map<string, DataKey>();
  const secretFor = (subject: string): Buffer =>
    fixed ? createHash('sha256').update(subject).digest() : randomBytes(32);
  const make = (subject: string): DataKey => {
    const key = dataKey(fixed ? `key-of-${subject}` : `key-${bySubject.size}`, subject, secretFor(subject));
    bySubject.set(subject, key);
    byId.set(key.keyId, key);
    return key;
  };
  const destroy = (subject: string): void => {
    const key = bySubject.get(subject);
    bySubject.delete(subject);
    if (key) byId.delete(key.keyId);
  };
  const held = (subject: string) => ({ keys: bySubject.has(subject) ? 1 : 0, claims: 0 });
  return {
    find: (subject) => bySubject.get(subject),
    ensure: async (subject) => bySubject.get(subject) ?? make(subject),
    secretOf: (keyId) => byId.get(keyId)?.secret,
    destroy,
    remains: (subjects) =>
      subjects.map((subject) => ({ subject, ...held(subject) })).filter(({ keys }) => keys > 0),
    refresh: () => undefined,
    erase: (subject) => {
      const erased = held(subject);
      destroy(subject);
      return erased;
    },
  };
};
