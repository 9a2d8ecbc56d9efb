import type { Soon } from '../soon.js';
import type { DataKey } from './data-key.js';

interface Asked {
  readonly subject: string;
  readonly resolve: (key: DataKey) => void;
  readonly reject: (error: unknown) => void;
}

/** Groups the subjects that ask within one turn of the event loop into one commit. */
export const inOneCommit = (
  ensureAll: (subjects: readonly string[]) => Soon<readonly DataKey[]>,
): ((subject: string) => Promise<DataKey>) => {
  let asked: Asked[] = [];
  const drain = async (): Promise<void> => {
    const batch = asked;
    asked = [];
    try {
      const keys = await ensureAll(batch.map((one) => one.subject));
      batch.forEach((one, i) => one.resolve(keys[i]!));
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  };
  return (subject) =>
    new Promise((resolve, reject) => {
      if (asked.push({ subject, resolve, reject }) === 1) setImmediate(() => void drain());
    });
};
