import { ClockOff, watchClock } from './clock-watch.js';
import type { ClockWatch } from './clock-watch.js';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');

/** A machine and a database, each with a clock that a test sets; asking takes as long as it says. */
const clocks = (ahead: number, { there = 0, back = 0 } = {}) => {
  let [time, off, asked, theirs] = [0, ahead, 0, 0];
  let reachable = true;
  return {
    own: () => NOW + time + off,
    passed: () => time,
    ask: async () => {
      if (!reachable) throw new Error('gone');
      asked += 1;
      time += there;
      const says = NOW + time + theirs;
      time += back;
      return says;
    },
    everyMs: 3_600_000,
    set: (to: number) => void (off = to),
    setOther: (to: number) => void (theirs = to),
    wait: (ms: number) => void (time += ms),
    cut: () => void (reachable = false),
    asked: () => asked,
  };
};

let watch: ClockWatch;
afterEach(() => watch.stop());
const watching = async (options: ReturnType<typeof clocks>) => (watch = await watchClock(options));

describe('a clock held against the one that the processes of a log share', () => {
  it.each([0, 5_000, -5_000])('may be recorded with where it differs by %d ms', async (ahead) => {
    expect((await watching(clocks(ahead))).problem()).toBeUndefined();
    expect(watch.refuse()).toBeUndefined();
  });
  it.each([
    [5_001, '5 seconds ahead of'],
    [-61_000, '61 seconds behind'],
  ])('is refused where it differs by %d ms', async (ahead, said) => {
    expect((await watching(clocks(ahead))).problem()).toContain(said);
    await expect(watch.refuse()).rejects.toThrow(ClockOff);
  });
  it.each([{ there: 9_000 }, { back: 9_000 }])('is not blamed for a way that takes long: %j', async (way) => {
    expect((await watching(clocks(0, way))).problem()).toBeUndefined();
  });
  it('is refused as soon as it was set wrong, and taken as soon as it was set right', async () => {
    const both = clocks(0);
    await watching(both);
    both.set(60_000);
    await expect(watch.refuse()).rejects.toThrow('60 seconds ahead of');
    both.set(0);
    await watch.refuse();
    expect(watch.problem()).toBeUndefined();
  });
  it('is taken again once the other one was set right, without a wait', async () => {
    const both = clocks(10_000);
    await watching(both);
    both.setOther(10_000);
    await expect(watch.refuse()).resolves.toBeUndefined();
  });
  it('is asked after once for the commands of one moment, and for none while all is well', async () => {
    const both = clocks(0);
    await watching(both);
    both.wait(60_000);
    for (let i = 0; i < 10; i++) expect(watch.refuse()).toBeUndefined();
    expect(both.asked()).toBe(1);
    both.set(60_000);
    await Promise.allSettled(Array.from({ length: 10 }, async () => watch.refuse()));
    expect(both.asked()).toBe(2);
  });
  it('is believed as it was last seen where the other cannot be asked, and refused where it was set since', async () => {
    const both = clocks(0);
    await watching(both);
    both.cut();
    expect(watch.refuse()).toBeUndefined();
    both.set(60_000);
    await expect(watch.refuse()).rejects.toThrow(ClockOff);
  });
});
