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
const readerAt = (...heads: string[]) =>
  ({ head: () => (heads.length > 1 ? heads.shift()! : heads[0]!) }) as Parameters<typeof heldHere>[1];

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
    let fetched = 0;
    const keys = { refresh: () => void (fetched += 1) };
    await heldHere(logOf({ keys }), readerAt(HERE, HERE, LATER))(LATER);
    expect(fetched).toBe(1);
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
  it('is found in a file that moves on', async () => {
    await expect(untilHeld(readerAt(HERE, LATER), LATER)).resolves.toBeUndefined();
  });
});
