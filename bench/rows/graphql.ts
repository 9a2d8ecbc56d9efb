import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { theCity } from '../measuring/city.js';
import { bareRowsOf, FIFTY_BARE_ROWS, FIFTY_ROWS } from '../measuring/queries.js';
import { alternate, byCallers, median, timed } from '../measuring/rounds.js';
import { startBare, startOurs } from '../measuring/server.js';
import type { RunningServer } from '../measuring/server.js';
import { measured, ratioAtLeast, ratioAtMost } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';

const CALLERS = 10;
/** Requests before anything is measured: the code of both sides is compiled by then. */
const WARM = 2_000;
const MEGABYTE = 1_048_576;

interface Sides {
  readonly ours: RunningServer;
  readonly bare: RunningServer;
  readonly idleBareMemory: number;
}

const throughput = async ({ ours, bare }: Sides, { quick }: Scale): Promise<Measured> => {
  const asked = quick ? 400 : 1_500;
  for (const warm of [() => ours.ask(FIFTY_ROWS), () => bare.ask(FIFTY_BARE_ROWS)])
    await byCallers(CALLERS, WARM, warm);
  const figures = await alternate(
    5,
    () => byCallers(CALLERS, asked, () => ours.ask(FIFTY_ROWS)),
    () => byCallers(CALLERS, asked, () => bare.ask(FIFTY_BARE_ROWS)),
  );
  return measured('graphql-requests', {
    ...{ ...figures, unit: 'requests/s', target: ratioAtLeast(0.7) },
    how: `50 rows x 12 fields of the risk list by ${CALLERS} callers, sign-in included, the page kept since the lists last changed; peer: bare NestJS + Mercurius with the same rows in memory`,
  });
};

const memory = ({ ours, idleBareMemory }: Sides): Measured =>
  measured('memory', {
    ...{
      ours: ours.memory() / MEGABYTE,
      peer: idleBareMemory / MEGABYTE,
      unit: 'MB',
      target: ratioAtMost(3),
    },
    how: 'resident memory of the server after the load of graphql-requests; peer: bare NestJS + Mercurius, idle',
  });

const firstAnswer = async (start: () => Promise<RunningServer>, query: string): Promise<number> => {
  let server: RunningServer | undefined;
  const ms = await timed(async () => {
    server = await start();
    await server.ask(query);
  });
  await server!.stop();
  return ms;
};

const boot = async (data: string, rowsFile: string, { quick }: Scale): Promise<Measured> => {
  const figures = await alternate(
    quick ? 3 : 5,
    () => firstAnswer(() => startOurs(data), FIFTY_ROWS),
    () => firstAnswer(() => startBare(rowsFile), FIFTY_BARE_ROWS),
  );
  return measured('boot', {
    ...{ ...figures, unit: 'ms', target: ratioAtMost(1.5) },
    how: 'from the start of the process until its first answer of 50 rows, city loaded, files warm; as `npm start` does it, with what an earlier start compiled; peer: bare NestJS + Mercurius as `node` starts it',
  });
};

/** What it costs to answer over GraphQL. */
export const graphql: RowSpec = {
  names: ['graphql-requests', 'memory', 'boot'],
  measure: async (scale, names) => {
    const { data } = await theCity(scale);
    const rowsFile = join(scale.scratch('bare'), 'rows.json');
    const ours = await startOurs(data);
    const rows: Measured[] = [];
    try {
      writeFileSync(rowsFile, JSON.stringify(bareRowsOf(await ours.ask(FIFTY_ROWS))));
      const bare = await startBare(rowsFile);
      const idle: number[] = [];
      for (let i = 0; i < 3; i++) idle.push(bare.memory());
      const sides = { ours, bare, idleBareMemory: median(idle) };
      try {
        const requests = await throughput(sides, scale);
        rows.push(...[requests, memory(sides)].filter(({ row }) => names.includes(row)));
      } finally {
        await bare.stop();
      }
    } finally {
      await ours.stop();
    }
    if (names.includes('boot')) rows.push(await boot(data, rowsFile, scale));
    return rows;
  },
};
