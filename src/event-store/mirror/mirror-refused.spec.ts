import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { events } from '../../../test/store-contract/fixture.js';
import { mirroring } from '../../../test/store-contract/mirroring.js';
import { createMemoryStore } from '../memory-store.js';
import { NO_STREAM } from '../port.js';
import type { EventStore } from '../port.js';
import { MirrorRefused } from './mirror-refused.js';

const { path, mirrored, filled, held } = mirroring();

const refusal = async (store: EventStore): Promise<string> => {
  const error: unknown = await mirrored(store).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MirrorRefused);
  return (error as Error).message;
};
const change = (sql: string): void => {
  const db = new DatabaseSync(path());
  db.exec(sql);
  db.close();
};

describe('a mirror that cannot be used', () => {
  it('is refused where it mirrors another log, and both are named', async () => {
    const [one, other] = [createMemoryStore(), createMemoryStore()];
    await (await filled(one)).close();
    const said = await refusal(other);
    expect(said).toContain(one.logId);
    expect(said).toContain(other.logId);
  });
  it('is refused where the store does not hold what it holds', async () => {
    const logId = randomUUID();
    const [one, restored] = [createMemoryStore(logId), createMemoryStore(logId)];
    await one.append('child-a', NO_STREAM, events(2));
    await (await filled(one)).close();
    await restored.append('child-a', NO_STREAM, events(1));
    expect(await refusal(restored)).toContain('put back from a backup');
  });
  it('is refused by name where its file is no database, and fills again once deleted', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(2));
    writeFileSync(
      path(),
      'no database at all, and longer than a header of a hundred bytes would be'.repeat(20),
    );
    expect(await refusal(store)).toContain(`Delete the folder ${dirname(path())}`);
    rmSync(path());
    await filled(store);
    expect(held()).toHaveLength(2);
  });
  it('is refused where it does not agree with itself', async () => {
    const store = createMemoryStore();
    await store.append('child-a', NO_STREAM, events(2));
    await (await filled(store)).close();
    change('UPDATE log SET position = 1');
    expect(await refusal(store)).toContain('damaged');
  });
  it('is refused where a newer release made it', async () => {
    const store = createMemoryStore();
    await (await filled(store)).close();
    change('PRAGMA user_version = 999');
    expect(await refusal(store)).toContain('newer release');
  });
});
