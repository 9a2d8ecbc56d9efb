import { join } from 'node:path';
import { openDesk } from '../measuring/desk.js';
import { openRawLog } from '../measuring/raw-log.js';
import { alternate, byCallers } from '../measuring/rounds.js';
import { measured, ratioAtLeast } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';

const ROUNDS = 7;
const STREAMS = 200;
const NAME = /^append-warm-(\d+)$/;

const sizeOf = (events: readonly { data: string; metadata: string }[]): number =>
  Math.round(
    events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0) / events.length,
  );

const measureAt = async (scale: Scale, name: string): Promise<Measured> => {
  const callers = Number(NAME.exec(name)![1]);
  const pieces = (callers === 1 ? 1_000 : callers === 20 ? 4_000 : 8_000) / (scale.quick ? 2 : 1);
  const dir = scale.scratch(name);
  const desk = await openDesk(dir);
  const raw = openRawLog(join(dir, 'raw.db'));
  try {
    const children: string[] = [];
    for (let i = 0; i < STREAMS; i++) children.push(await desk.register());
    let bytes = 0;
    let before = await desk.head();
    const figures = await alternate(
      ROUNDS,
      async (round) => {
        before = await desk.head();
        const commands = desk.commandsInTurn(children, round * pieces, pieces);
        return byCallers(callers, pieces, (i) => desk.say(commands[i]!));
      },
      async () => {
        const ready = desk.eventsAfter(before);
        bytes = sizeOf(ready);
        return byCallers(callers, ready.length, (i) => raw.append(ready[i]!));
      },
    );
    return measured(name, {
      ...{ ...figures, unit: 'events/s' },
      ...(callers === 20 && { target: ratioAtLeast(0.6) }),
      how:
        `command bus, one sealed field, ${callers} callers over ${STREAMS} warm streams, ${bytes} bytes an event, durable; ` +
        'peer: node:sqlite group commit of the same bytes into the same table and keys',
    });
  } finally {
    raw.close();
    await desk.close();
  }
};

/** Appends through the command bus beside the engine itself. */
export const appendWarm: RowSpec = {
  names: ['append-warm-1', 'append-warm-20', 'append-warm-100'],
  measure: async (scale, names) => {
    const rows: Measured[] = [];
    for (const name of names) rows.push(await measureAt(scale, name));
    return rows;
  },
};
