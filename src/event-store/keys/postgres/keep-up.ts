import type { Database } from '../../../postgres/database.js';
import type { HeldKeys } from './held-keys.js';
import type { Keks } from './keks.js';
import { erasedAfter, keysAfter, standingOf } from './rows.js';
import type { KeyRow } from './rows.js';

/** What one process knows of the keys that all of them share. */
export interface KeepingUp {
  /** Learns of every key made and every subject erased before it was called. */
  refresh(): Promise<void>;
  /** Takes keys that a query gave, unless a subject was erased since it was asked. @returns false: ask again */
  take(rows: readonly KeyRow[]): boolean;
  /** Forgets everything; the next refresh begins anew. */
  forgetAll(): void;
}

const PAGE = 10_000;

/** @param onErased told of each subject whose key is forgotten */
export const keepUp = (
  database: Database,
  held: HeldKeys,
  keks: Keks,
  onErased: (subject: string) => void,
): KeepingUp => {
  let erasures: number | undefined;
  let sequence = 0;

  const take = (rows: readonly KeyRow[]): boolean => {
    if (rows.some((row) => Number(row.erasures) < (erasures ?? 0))) return false;
    for (const row of rows)
      held.take({
        ...{ keyId: row.key_id, subject: row.subject, wrapped: row.wrapped },
        kek: keks.withId(row.kek_id),
      });
    return true;
  };
  const forgetErased = async (upTo: number): Promise<void> => {
    // At first nothing is held that could be forgotten.
    const subjects = erasures === undefined || upTo === erasures ? [] : await erasedAfter(database, erasures);
    for (const subject of subjects) {
      held.forget(subject);
      onErased(subject);
    }
    erasures = upTo;
  };
  const takeNew = async (upTo: number): Promise<void> => {
    while (sequence < upTo) {
      const after = sequence;
      const rows = await keysAfter(database, after, PAGE);
      if (sequence !== after) continue; // everything was forgotten meanwhile
      if (rows.length === 0) return; // the newest was erased meanwhile
      if (take(rows)) sequence = Number(rows.at(-1)!.sequence);
    }
  };
  const look = async (): Promise<void> => {
    const standing = await standingOf(database);
    await forgetErased(standing.erasures);
    await takeNew(standing.sequence);
  };

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  // Whoever comes while a look is under way may ask for what it began too early to see: they share the next one.
  const refresh = (): Promise<void> => {
    if (!running) return (running = look().finally(() => (running = undefined)));
    const begin = (): Promise<void> => {
      next = undefined;
      return refresh();
    };
    return (next ??= running.then(begin, begin));
  };
  return {
    refresh,
    take,
    forgetAll: () => {
      held.clear();
      sequence = 0;
    },
  };
};
