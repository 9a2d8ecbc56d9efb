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
      const one = async (i: number): Promise<void> => {
        const start = performance.now();
        const { position } = await sayMore(
          platform,
          children[i % CALLERS]!,
          LENGTH + Math.floor(i / CALLERS),
        );
        if (!(await platform.readModel.waitFor(position, 10_000)))
          throw new Error('A command was never seen.');
        taken.push(performance.now() - start);
      };
      const began = performance.now();
      const all: Promise<void>[] = [];
      for (let i = 0; i < commands; i++) {
        await wait(Math.max(0, began + i * EVERY_MS - performance.now()));
        all.push(one(i));
      }
      await Promise.all(all);
      const after = taken.slice(50);
      return [
        measured(name!, {
          ...{ ours: quantile(after, 0.99), unit: 'ms p99', target: oursAtMost(20) },
          how:
            `50 commands a second by ${CALLERS} callers over streams of ${LENGTH} events, ${city.children} children loaded; ` +
            `from the command's beginning until the lists hold it; median ${quantile(after, 0.5).toFixed(1)} ms`,
        }),
      ];
    } finally {
      await platform.close();
    }
  },
};
