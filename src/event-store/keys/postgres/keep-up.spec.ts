import { randomBytes } from 'node:crypto';
import type { Database } from '../../../postgres/database.js';
import { kekOf } from '../kek.js';
import { wrap } from '../wrap.js';
import { createHeldKeys, labelOf } from './held-keys.js';
import { keepUp } from './keep-up.js';
import type { KeyRow } from './rows.js';

const kek = kekOf(randomBytes(32), 'a spec');
const rowOf = (sequence: number): KeyRow => {
  const [keyId, subject] = [`key-${sequence}`, `child-${sequence}`];
  return {
    ...{ key_id: keyId, subject, wrapped: wrap(kek, randomBytes(32), labelOf(keyId, subject)) },
    ...{ sequence: String(sequence), kek_id: kek.id, erasures: '0' },
  };
};
const rows = [1, 2, 3].map(rowOf);

/** Answers as a database of three keys does, a key a page. @param asked told before each page */
const answering = (asked: (after: number) => void): Database => {
  const ask = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    if (text.includes('max(sequence)')) return [{ kek_id: kek.id, erasures: '0', sequence: '3' }];
    const after = values[0] as number;
    asked(after);
    return rows.slice(after, after + 1);
  };
  return { ask } as Database;
};

describe('what a process knows of the keys that all share', () => {
  it('is whole again after everything was forgotten in the midst of a look', async () => {
    const held = createHeldKeys();
    let forgets = 1;
    const database = answering((after) => {
      if (after === 2 && forgets-- > 0) upToDate.forgetAll();
    });
    const keks = { withId: () => kek, add: () => undefined };
    const upToDate = keepUp(database, held, keks, () => undefined);
    await upToDate.refresh();
    await upToDate.refresh();
    expect(rows.map(({ key_id: keyId }) => held.withId(keyId)?.keyId)).toEqual(['key-1', 'key-2', 'key-3']);
  });
});
