import { setTimeout as wait } from 'node:timers/promises';
import { openCity, theCity } from '../measuring/city.js';
import { longStream, sayMore } from '../measuring/long-streams.js';
import { quantile } from '../measuring/rounds.js';
import { measured, oursAtMost } from '../row.js';
import type { RowSpec } from '../row.js';

const CALLERS = 20;
const LENGTH = 50;
const EVERY_MS = 20;

/** From a command's beginning until a list shows what it recorded. */
export const visible: RowSpec = {
  names: ['append-to-visible'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const platform = await openCity(city.dir);
    try {
      const children = await Promise.all(Array.from({ length: CALLERS }, () => longStream(platform, LENGTH)));
      await platform.catchUp(() => undefined);
      await platform.startProjector();
      const commands = scale.quick ? 300 : 1_500;
      const taken: number[] = [];
      // From the moment at which it was due: a wait for the ones before is a wait too.
      const one = async (i: number, due: number): Promise<void> => {
        const { position } = await sayMore(
          platform,
          children[i % CALLERS]!,
          LENGTH + Math.floor(i / CALLERS),
        );
        if (!(await platform.readModel.waitFor(position, 10_000)))
          throw new Error('A command was never seen.');
        taken.push(performance.now() - due);
      };
      const began = performance.now();
      const all: Promise<void>[] = [];
      for (let i = 0; i < commands; i++) {
        const due = began + i * EVERY_MS;
        await wait(Math.max(0, due - performance.now()));
        all.push(one(i, due));
      }
      await Promise.all(all);
      const after = taken.slice(50);
      return [
        measured(name!, {
          ...{ ours: quantile(after, 0.99), unit: 'ms p99', target: oursAtMost(20) },
          how:
            `50 commands a second said on time whether or not the last was answered, over ${CALLERS} streams of ${LENGTH} events, ${city.children} children loaded; ` +
            `from the moment a command was due until the lists hold it, the first 50 left out; median ${quantile(after, 0.5).toFixed(1)} ms`,
        }),
      ];
    } finally {
      await platform.close();
    }
  },
};
