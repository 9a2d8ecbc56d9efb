import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDesk } from '../measuring/desk.js';
import { openRawLog } from '../measuring/raw-log.js';
import { alternate, byCallers } from '../measuring/rounds.js';
import { measured, ratioAtLeast } from '../row.js';
import type { RowSpec } from '../row.js';

const CALLERS = 20;
const LENGTH = 50;
const ROUNDS = 5;

/** Appends to streams that must be read and folded first. */
export const appendCold: RowSpec = {
  names: ['append-cold-20'],
  measure: async (scale, [name]) => {
    const streams = scale.quick ? 200 : 400;
    const dir = scale.scratch('cold');
    const desk = await openDesk(dir, 0);
    const children: string[] = [];
    await byCallers(100, streams, async () => {
      const child = await desk.register();
      for (let nth = 0; nth < LENGTH - 1; nth++) await desk.say(desk.command(child, nth));
      children.push(child);
    });
    const raw = openRawLog(join(dir, `${randomUUID()}.db`), desk.eventsAfter('0'.repeat(20)));
    try {
      let before = await desk.head();
      const figures = await alternate(
        ROUNDS,
        async (round) => {
          before = await desk.head();
          const commands = children.map((child) => desk.command(child, LENGTH - 1 + round));
          return byCallers(CALLERS, streams, (i) => desk.say(commands[i]!));
        },
        async () => {
          const ready = desk.eventsAfter(before);
          return byCallers(CALLERS, ready.length, (i) => {
            raw.read(ready[i]!.stream);
            return raw.append(ready[i]!);
          });
        },
      );
      return [
        measured(name!, {
          ...{ ...figures, unit: 'events/s', target: ratioAtLeast(0.7) },
          how:
            `as append-warm-20, but nothing is kept in memory: each command reads and folds a stream of ${LENGTH} events ` +
            'first (keys are warm); peer: node:sqlite reads the same rows, then the same append',
        }),
      ];
    } finally {
      raw.close();
      await desk.close();
    }
  },
};
