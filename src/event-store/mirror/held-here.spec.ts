import { setImmediate as turn } from 'node:timers/promises';
import { heldHere, untilHeld } from './held-here.js';
import { MirrorBehind } from './mirror-behind.js';

const [HERE, LATER] = ['00000000000000000007', '00000000000000000009'];
const standing = () => ({ position: HERE, events: 1, behindSeconds: 0, failing: undefined });
const mirrorThat = (comesThere: boolean) =>
  ({
    path: '',
    standing,
    fault: () => undefined,
    reached: async () => comesThere,
    close: async () => undefined,
  }) as const;

const logOf = (over: object) => ({ keys: {}, ...over }) as Parameters<typeof heldHere>[0];
type Reader = Parameters<typeof heldHere>[1];
const readerAt = (...heads: string[]) =>
  ({ head: () => (heads.length > 1 ? heads.shift()! : heads[0]!) }) as Reader;

describe('a position that another process gave', () => {
  it('is not waited for where it is held', () => {
    expect(heldHere(logOf({ mirror: mirrorThat(false) }), readerAt(HERE))(HERE)).toBeUndefined();
  });
  it('is waited for by the process that keeps the mirror, or said to be missing', async () => {
    await heldHere(logOf({ mirror: mirrorThat(true) }), readerAt(HERE))(LATER);
    const behind = heldHere(logOf({ mirror: mirrorThat(false) }), readerAt(HERE));
    await expect(behind(LATER)).rejects.toThrow(MirrorBehind);
  });
  it('is waited for beside it, and read with the keys that were made for it', async () => {
    const read: string[] = [];
    const { head } = readerAt(HERE, HERE, LATER);
    const reader = { head: () => (read.push(head()), read.at(-1)!) } as Reader;
    const readAsFetched: (string | undefined)[] = [];
    const keys = { refresh: () => void readAsFetched.push(read.at(-1)) };
    await heldHere(logOf({ keys }), reader)(LATER);
    expect(readAsFetched).toEqual([LATER]);
  });
  it('is read with the keys that were made for it where the file held it before anybody asked', async () => {
    let fetched = 0;
    const keys = { refresh: () => void (fetched += 1) };
    const held = heldHere(logOf({ keys }), readerAt(LATER));
    await held(HERE);
    expect(fetched).toBe(1);
    expect(held(LATER)).toBeUndefined();
    expect(fetched).toBe(1);
  });
  it('wants keys of its own where it came into the file while those before it were fetched', async () => {
    let position = HERE;
    const keys = { refresh: () => void (position = LATER) };
    const held = heldHere(logOf({ keys }), { head: () => position } as Reader);
    await held(HERE);
    expect(held(LATER)).toBeInstanceOf(Promise);
  });
  it('stays known where the keys of an earlier one come late', async () => {
    let position = HERE;
    const fetching: (() => void)[] = [];
    const keys = { refresh: () => new Promise<void>((resolve) => void fetching.push(resolve)) };
    const held = heldHere(logOf({ keys }), { head: () => position } as Reader);
    const earlier = held(HERE);
    await turn();
    position = LATER;
    const later = held(LATER);
    await turn();
    for (const came of fetching.reverse()) {
      came();
      await turn();
    }
    await Promise.all([earlier, later]);
    expect(held(LATER)).toBeUndefined();
  });
  it('is found in a file that moves on', async () => {
    await expect(untilHeld(readerAt(HERE, LATER), LATER)).resolves.toBeUndefined();
  });
});
