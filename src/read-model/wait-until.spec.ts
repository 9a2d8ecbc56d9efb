import { waitUntil } from './wait-until.js';

const soon = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Something that is asked about, and answers when it is told to. */
const asked = () => {
  const waiting: ((so: boolean) => void)[] = [];
  const isSo = () => new Promise<boolean>((resolve) => void waiting.push(resolve));
  return { isSo, waiting, answer: (so: boolean) => waiting.pop()!(so) };
};

describe('who waits until something is so', () => {
  it('looks no second time while a look is under way, however long that takes', async () => {
    const { isSo, waiting, answer } = asked();
    const waited = waitUntil(isSo, 5_000, 1, new Set());
    await soon(30);
    expect(waiting).toHaveLength(1);
    answer(true);
    expect(await waited).toBe(true);
  });
  it('looks again where it was told to during a look', async () => {
    const { isSo, waiting, answer } = asked();
    const looks = new Set<() => void>();
    const waited = waitUntil(isSo, 5_000, 60_000, looks);
    for (const look of looks) look();
    answer(false);
    await soon();
    expect(waiting).toHaveLength(1);
    answer(true);
    expect(await waited).toBe(true);
    expect(looks.size).toBe(0);
  });
  it('says no where the time is over first, and looks no more', async () => {
    const { isSo, waiting, answer } = asked();
    expect(await waitUntil(isSo, 5, 60_000, new Set())).toBe(false);
    answer(false);
    await soon();
    expect(waiting).toEqual([]);
  });
});
