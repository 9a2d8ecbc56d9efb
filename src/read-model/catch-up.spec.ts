import { catchUp } from './catch-up.js';

/** Tables that are some events behind, and take a while for each step of them. */
const behind = (events: number, aStep: number, msForAnEvent: number) => {
  let [left, clock] = [events, 0];
  const toldAt: number[] = [];
  const done: number[] = [];
  return {
    toldAt,
    done,
    run: () =>
      catchUp(
        {
          step: async (tell) => {
            if (left === 0) return false;
            const these = Math.min(left, aStep);
            for (let i = 1; i <= these; i++) {
              clock += msForAnEvent;
              tell?.(i);
            }
            left -= these;
            return true;
          },
        },
        {
          left: () => left,
          now: () => clock,
          onProgress: (progress) => {
            toldAt.push(clock);
            done.push(progress.done);
          },
        },
      ),
  };
};

describe('catching up', () => {
  it('tells by time how far it is, however long one step takes', async () => {
    const { run, toldAt, done } = behind(2_000, 2_000, 5);
    await run();
    const silences = toldAt.map((at, i) => at - (toldAt[i - 1] ?? 0));
    expect(Math.max(...silences)).toBeLessThanOrEqual(250);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect([done[0], done.at(-1)]).toEqual([0, 2_000]);
  });
  it('tells after each step where the steps are quick', async () => {
    const { run, done } = behind(10, 4, 0);
    await run();
    expect(done).toEqual([0, 4, 8, 10]);
  });
});
