import { watchErasures } from './watch.js';

describe('looking for erasures', () => {
  const away = new Error('away');

  it('says why it cannot, and that it can again', async () => {
    const said: unknown[] = [];
    const looks = [() => Promise.reject(away), () => Promise.resolve()];
    const done = new Promise<void>((resolve) => {
      const watch = watchErasures(
        {
          look: () => looks.shift()!(),
          onTrouble: (why) => {
            said.push(why);
            if (why === undefined) void watch.stop().then(resolve);
          },
          onLapsed: () => void said.push('lapsed'),
        },
        { lookEveryMs: 1, lapsesAfterMs: 60_000 },
      );
    });
    await done;
    expect(said).toEqual([away, undefined]);
  });
  it('lapses once it has not been able to for long', async () => {
    let looks = 0;
    await new Promise<void>((resolve) => {
      const watch = watchErasures(
        {
          look: () => {
            looks += 1;
            return Promise.reject(away);
          },
          onTrouble: () => undefined,
          onLapsed: () => void watch.stop().then(resolve),
        },
        { lookEveryMs: 1, lapsesAfterMs: 30 },
      );
    });
    expect(looks).toBeGreaterThan(1);
  });
  it('lapses though the look under way never ends, as where a network swallows the answer', async () => {
    let end = (): void => undefined;
    await new Promise<void>((resolve) => {
      const watch = watchErasures(
        {
          look: () => new Promise<void>((over) => (end = over)),
          onTrouble: () => undefined,
          onLapsed: () => {
            end();
            void watch.stop().then(resolve);
          },
        },
        { lookEveryMs: 1, lapsesAfterMs: 30 },
      );
    });
  });
  it('lapses by no failure that hides no erasure', async () => {
    let [looks, lapses] = [0, 0];
    await new Promise<void>((resolve) => {
      const watch = watchErasures(
        {
          look: () => Promise.reject(away),
          onTrouble: () => {
            if ((looks += 1) === 100) void watch.stop().then(resolve);
          },
          onLapsed: () => (lapses += 1),
          hidesErasures: (why) => why !== away,
        },
        { lookEveryMs: 1, lapsesAfterMs: 50 },
      );
    });
    expect(lapses).toBe(0);
  });
  it('looks no more once it is stopped, and waits for the look under way', async () => {
    let looks = 0;
    let end = (): void => undefined;
    const begun = new Promise<() => void>((resolve) => {
      const look = () =>
        new Promise<void>((over) => {
          looks += 1;
          end = over;
          resolve(() => undefined);
        });
      const watch = watchErasures(
        { look, onTrouble: () => undefined, onLapsed: () => undefined },
        { lookEveryMs: 1, lapsesAfterMs: 60_000 },
      );
      stop = watch.stop;
    });
    await begun;
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(stopped).toBe(false);
    end();
    await stopping;
    expect(looks).toBe(1);
  });
  let stop: () => Promise<void>;
});
