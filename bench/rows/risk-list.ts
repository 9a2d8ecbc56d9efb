import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCity, theCity } from '../measuring/city.js';
import { bareRowsOf, FILTERS, FIRST_BARE_PAGE, firstPage } from '../measuring/queries.js';
import { daysBack, median, quantile, timed } from '../measuring/rounds.js';
import { startBare, startOurs } from '../measuring/server.js';
import type { RunningServer } from '../measuring/server.js';
import { measured, ratioAtMost } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';
import type { Platform } from '../../src/platform/platform.module.js';
import type { RiskFilter } from '../../src/work-list/risk-filters.js';
import { transitionRisks } from '../../src/work-list/transition-risks.queries.js';

const ROUNDS = 100;
/** Rounds before anything is measured: the code of both servers is compiled by then, as after a minute of use. */
const WARM = 120;
const PAST_DATES = 10;

const firstOf = (
  { tables, readModel }: Platform,
  filter: RiskFilter,
  times: { readonly known?: string; readonly on?: string },
) =>
  readModel.read((reading) =>
    transitionRisks(reading, { now: tables.now(), filter, ...times }, { first: 20 }),
  );

/** Servers and tables that are asked in turn. */
interface Sides {
  readonly server: RunningServer;
  readonly platform: Platform;
  readonly bare: RunningServer;
}

/** Milliseconds of one filter's first page: over HTTP, by its SQL in process, and a bare server's with such rows at hand. */
interface Turn {
  readonly http: number;
  readonly sql: number;
  readonly bare: number;
}

const turnsOf = async ({ server, platform, bare }: Sides): Promise<Turn[]> => {
  const turns: Turn[] = [];
  for (let round = ROUNDS + WARM; round > 0; round--)
    for (const { text, filter } of FILTERS) {
      const on = daysBack(round);
      const http = await timed(() => server.ask(firstPage(text), { on }));
      const sql = await timed(() => firstOf(platform, filter, { on }));
      const turn = { http, sql, bare: await timed(() => bare.ask(FIRST_BARE_PAGE)) };
      if (round <= ROUNDS) turns.push(turn);
    }
  return turns;
};

const figuresOf = (figures: readonly number[]): string =>
  `median ${median(figures).toFixed(2)}, 99th percentile ${quantile(figures, 0.99).toFixed(2)} ms`;

const overHttp = (name: string, turns: readonly Turn[], children: number): Measured => {
  const [ours, peer] = [turns.map(({ http }) => http), turns.map(({ sql }) => sql)];
  const bare = turns.map((turn) => turn.bare);
  const least = turns.map((turn) => turn.sql + turn.bare);
  const beside = (q: number): string => (quantile(ours, q) / quantile(least, q)).toFixed(2);
  return measured(name, {
    ...{ ours: quantile(ours, 0.99), peer: quantile(peer, 0.99), unit: 'ms p99', target: ratioAtMost(3) },
    how:
      `first page of 20, ${FILTERS.length} filters in turn, ${children} children, one caller, another day each time so that no page was kept, ${FILTERS.length * WARM} requests before, over HTTP (${figuresOf(ours)}); ` +
      `peer: the same SQL in process (${figuresOf(peer)}); a bare NestJS + Mercurius with 20 such rows in memory, asked in the same turns: ${figuresOf(bare)}; ` +
      `what a server that runs this SQL cannot do without is both, one after the other: ${figuresOf(least)}; ours is ${beside(0.5)} and ${beside(0.99)} times that`,
  });
};

const today = async (scale: Scale, name: string): Promise<Measured> => {
  const city = await theCity(scale);
  const rowsFile = join(scale.scratch('bare'), 'rows.json');
  const server = await startOurs(city.data);
  try {
    writeFileSync(rowsFile, JSON.stringify(bareRowsOf(await server.ask(firstPage('')))));
    const bare = await startBare(rowsFile);
    try {
      const { openPlatform } = await import('../../src/platform/platform.module.js');
      const clock = { now: () => new Date().toISOString() };
      const platform = await openPlatform(city.dir, { mode: 'read', kek: undefined, clock });
      const turns = await turnsOf({ server, platform, bare });
      await platform.close();
      return overHttp(name, turns, city.children);
    } finally {
      await bare.stop();
    }
  } finally {
    await server.stop();
  }
};

/** Days over the five years before the log's last event. */
const pastDates = (last: string): string[] =>
  Array.from({ length: PAST_DATES }, (_, i) =>
    new Date(Date.parse(last) - ((i + 0.5) * 5 * 365.25 * 86_400_000) / PAST_DATES).toISOString(),
  );

const asKnown = async (scale: Scale, name: string): Promise<Measured> => {
  const city = await theCity(scale);
  const platform = await openCity(city.dir);
  try {
    const now = platform.tables.now();
    // A day of life further back each time: no page is answered that was kept.
    const middle = async (times: { readonly known?: string }, round: number): Promise<number> => {
      const taken: number[] = [];
      for (let i = 0; i < 15; i++)
        taken.push(
          await timed(() =>
            firstOf(platform, {}, { ...times, on: daysBack(15 * round + i, Date.parse(times.known ?? now)) }),
          ),
        );
      return median(taken.slice(3));
    };
    const [dates, list]: [number[], number[]] = [[], []];
    for (const [round, known] of pastDates(now).entries()) {
      dates.push(await middle({ known }, round));
      list.push(await middle({}, round));
    }
    return measured(name, {
      ...{ ours: median(dates), peer: median(list), unit: 'ms', target: ratioAtMost(4) },
      how: `first page of 20 as known on ${PAST_DATES} dates over five years, median of their medians, in process; peer: today's list, in turn`,
    });
  } finally {
    await platform.close();
  }
};

/** The list of young people near a cliff edge. */
export const riskList: RowSpec = {
  names: ['risks-over-http', 'risks-as-known'],
  measure: async (scale, names) => {
    const rows: Measured[] = [];
    if (names.includes('risks-over-http')) rows.push(await today(scale, 'risks-over-http'));
    if (names.includes('risks-as-known')) rows.push(await asKnown(scale, 'risks-as-known'));
    return rows;
  },
};
