import { randomBytes } from 'node:crypto';
import { KekProblem } from '../../src/event-store/keys/kek.js';
import { KeysProblem } from '../../src/event-store/keys/key-database.js';
import { closeAll, newChild, newKek, open, openBeside, opensIn, sealedBy } from './fixture.js';

/** Whose keys they are, and what protects them. */
export const opening = (): void => {
  it('is refused where the keys are missing although events exist, and makes none', async () => {
    await expect(open({ mayCreate: false })).rejects.toThrow(KeysProblem);
    await expect(open({ mayCreate: false })).rejects.toThrow(/back from (its|their) backup/);
  });
  it('is refused to a reader where nobody made them', async () => {
    await expect(openBeside()).rejects.toThrow(KeysProblem);
  });
  it('is refused where they belong to another log', async () => {
    await open();
    await closeAll();
    await expect(open({ logId: 'another' })).rejects.toThrow('another log');
  });
  it('is refused with another key-encryption key, and with none of 32 bytes', async () => {
    await open();
    await closeAll();
    await expect(open({ kek: newKek() })).rejects.toThrow(KekProblem);
    await expect(open({ kek: newKek() })).rejects.toThrow('not the one that protects these keys');
    await expect(open({ kek: 'c2hvcnQ=' })).rejects.toThrow('not 32 bytes');
  });
  it('goes on after a change of the key-encryption key, and the old one opens nothing', async () => {
    const store = await open();
    const child = newChild();
    const keys = await store.ensureAll([child, newChild()]);
    const sealed = sealedBy(keys[0]!, 'wishes');
    await store.claims.claim([{ kind: 'upn', value: 'A1', child }]);
    const staff = store.claims.pseudonym('staff', 'jo.maple');
    const next = randomBytes(32);
    expect(await store.rotate(next)).toBe(2);
    const made = sealedBy(await store.ensure(newChild()), 'more');
    await closeAll();

    await expect(open()).rejects.toThrow(KekProblem);
    const again = await open({ kek: next.toString('base64') });
    expect([opensIn(again, sealed), opensIn(again, made)]).toEqual(['wishes', 'more']);
    expect(await again.claims.find('upn', 'A1')).toEqual({ child });
    expect(again.claims.pseudonym('staff', 'jo.maple')).toBe(staff);
  });
};
