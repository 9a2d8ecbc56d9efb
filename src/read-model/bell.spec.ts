import { bellOver } from './bell.js';

const LONG_MS = 60_000;

describe('a bell', () => {
  it('wakes who waits', async () => {
    const bell = bellOver();
    const woken = bell.next(bell.rung(), LONG_MS);
    bell.ring();
    expect(await woken).toBe('ok');
  });

  it('wakes who holds the same memory', async () => {
    const bell = bellOver();
    const other = bellOver(bell.memory);
    const woken = other.next(other.rung(), LONG_MS);
    bell.ring();
    expect(await woken).toBe('ok');
  });

  it('lets nobody sleep who was rung for while at work', async () => {
    const bell = bellOver();
    const before = bell.rung();
    bell.ring();
    expect(await bell.next(before, LONG_MS)).toBe('not-equal');
  });

  it('lets nobody sleep longer than asked', async () => {
    const bell = bellOver();
    expect(await bell.next(bell.rung(), 1)).toBe('timed-out');
  });
});
