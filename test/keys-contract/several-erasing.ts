import { EraseUnfinished } from '../../src/event-store/keys/erase.js';
import { newChild, until } from './fixture.js';
import { keysOnDisk, wrappedKeys } from './keys-on-disk.js';
import { given, openOne, severally } from './shared-fixture.js';

/** Erasures that several processes see. */
export const sharedErasing = (): void => {
  it('leaves no claim of the child, however many claim for it at the same time', async () => {
    const [eraser, ...claimers] = await severally(4, () => openOne());
    for (let round = 0; round < 10; round += 1) {
      const child = newChild();
      await eraser!.ensure(child);
      const claiming = claimers.map(async ({ claims }, nth) => {
        for (let i = 0; i < 5; i += 1)
          await claims.claim([{ kind: 'upn', value: `${round}/${nth}/${i}`, child }]);
      });
      await Promise.all([...claiming, eraser!.erase(child)]);
      expect(await eraser!.remains([child])).toEqual([]);
    }
  });
  it('tells the others whom to forget', async () => {
    const forgotten: string[] = [];
    const store = await openOne();
    await openOne({ onErased: (subject) => void forgotten.push(subject) });
    const [child, other] = [newChild(), newChild()];
    await store.ensureAll([child, other]);
    await store.erase(child);
    await until(() => forgotten.length > 0);
    expect(forgotten).toEqual([child]);
  });
  it('leaves nothing of the wrapped key in the file of its table', async () => {
    const store = await openOne();
    const [child, other] = [newChild(), newChild()];
    await store.ensureAll([child, other]);
    const [gone, kept] = await wrappedKeys();
    expect((await keysOnDisk()).includes(gone!)).toBe(true);
    await store.erase(child);
    expect((await keysOnDisk()).includes(gone!)).toBe(false);
    expect((await keysOnDisk()).includes(kept!)).toBe(true);
  });
  it('is said to be unfinished while a reader holds the table, and finishes when it is said again', async () => {
    const store = await openOne();
    const child = newChild();
    await store.ensure(child);
    await given().database.transaction(async (reader) => {
      await reader.run('LOCK TABLE keys.data_key IN ACCESS SHARE MODE');
      await expect(store.erase(child)).rejects.toThrow(EraseUnfinished);
    });
    expect(await store.find(child)).toBeUndefined();
    expect(await store.erase(child)).toEqual({ keys: 0, claims: 0 });
  });
  it('is finished by the next process that writes, given a crash before it was said again', async () => {
    const store = await openOne();
    const child = newChild();
    await store.ensure(child);
    const [gone] = await wrappedKeys();
    await given().database.transaction(async (reader) => {
      await reader.run('LOCK TABLE keys.data_key IN ACCESS SHARE MODE');
      await expect(store.erase(child)).rejects.toThrow(EraseUnfinished);
      await openOne(); // which a reader in the way does not stop
    });
    expect((await keysOnDisk()).includes(gone!)).toBe(true);
    await openOne();
    expect((await keysOnDisk()).includes(gone!)).toBe(false);
  });
  it('is not said to be finished where the user may not write the table anew, and says what to do', async () => {
    const store = await openOne();
    const child = newChild();
    await store.ensure(child);
    const [gone] = await wrappedKeys();
    const { database, url } = given();
    await database.run(`CREATE ROLE guest LOGIN PASSWORD 'of-the-guest';
      GRANT USAGE ON SCHEMA keys TO guest; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA keys TO guest`);
    const at = new URL(url);
    [at.username, at.password] = ['guest', 'of-the-guest'];
    const asGuest = await openOne({ url: at.href });
    await expect((async () => asGuest.erase(child))()).rejects.toThrow('own the tables');
    await store.erase(child);
    expect((await keysOnDisk()).includes(gone!)).toBe(false);
    await database.run('DROP OWNED BY guest; DROP ROLE guest');
  });
  it('is not said to be finished while somebody reads in the database as it was before', async () => {
    const store = await openOne();
    const child = newChild();
    await store.ensure(child);
    const [gone] = await wrappedKeys();
    await given().database.transaction(async (reader) => {
      await reader.run(
        'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM keys.migration',
      );
      await expect(store.erase(child)).rejects.toThrow(EraseUnfinished);
    });
    await store.erase(child);
    expect((await keysOnDisk()).includes(gone!)).toBe(false);
  });
};
