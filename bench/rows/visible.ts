import { setTimeout as wait } from 'node:timers/promises';
import { DURABLE, startPostgres } from '../../test/postgres/start-postgres.js';
import { openCity, theCity } from '../measuring/city.js';
import { longStream, sayMore } from '../measuring/long-streams.js';
import { quantile } from '../measuring/rounds.js';
import { measured, oursAtMost } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';
import type { Platform } from '../../src/platform/platform.module.js';

const CALLERS = 20;
const LENGTH = 50;
const EVERY_MS = 20;
const NOT_WARM = 50;
const [IN_FILES, IN_POSTGRES] = ['append-to-visible', 'append-to-visible-postgres'];

/** Milliseconds from the moment at which each command was due until a list shows what it recorded. */
const sayOnTime = async (platform: Platform, commands: number): Promise<readonly number[]> => {
  const children = await Promise.all(Array.from({ length: CALLERS }, () => longStream(platform, LENGTH)));
  await platform.catchUp(() => undefined);
  await platform.startProjector();
  const taken: number[] = [];
  // From the moment at which it was due: a wait for the ones before is a wait too.
  const one = async (i: number, due: number): Promise<void> => {
    const { position } = await sayMore(platform, children[i % CALLERS]!, LENGTH + Math.floor(i / CALLERS));
    if (!(await platform.readModel.waitFor(position, 10_000))) throw new Error('A command was never seen.');
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
  return taken.slice(NOT_WARM);
};

const measureIn = async (scale: Scale, name: string, most: number, url?: string): Promise<Measured> => {
  const city = await theCity(scale);
  const platform = await openCity(city.dir, url);
  try {
    const taken = await sayOnTime(platform, scale.quick ? 300 : 1_500);
    return measured(name, {
      ...{ ours: quantile(taken, 0.99), unit: 'ms p99', target: oursAtMost(most) },
      how:
        `50 commands a second said on time whether or not the last was answered, over ${CALLERS} streams of ${LENGTH} events, ${city.children} children loaded` +
        `${url === undefined ? '' : ' into PostgreSQL on this machine, durable'}; ` +
        `from the moment a command was due until the lists hold it, the first ${NOT_WARM} left out; median ${quantile(taken, 0.5).toFixed(1)} ms`,
    });
  } finally {
    await platform.close();
  }
};

const inPostgres = async (scale: Scale): Promise<Measured> => {
  const server = await startPostgres(DURABLE);
  try {
    return await measureIn(scale, IN_POSTGRES, 100, await server.newDatabase());
  } finally {
    await server.stop();
  }
};

/** From a command's beginning until a list shows what it recorded. */
export const visible: RowSpec = {
  names: [IN_FILES, IN_POSTGRES],
  measure: async (scale, names) => {
    const rows: Measured[] = [];
    if (names.includes(IN_FILES)) rows.push(await measureIn(scale, IN_FILES, 20));
    if (names.includes(IN_POSTGRES)) rows.push(await inPostgres(scale));
    return rows;
  },
};
