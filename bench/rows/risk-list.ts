import { openCity, theCity } from '../measuring/city.js';
import { FILTERS, firstPage } from '../measuring/queries.js';
import { daysBack, median, quantile, timed } from '../measuring/rounds.js';
import { startOurs } from '../measuring/server.js';
import type { RunningServer } from '../measuring/server.js';
import { measured, ratioAtMost } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';
import type { Platform } from '../../src/platform/platform.module.js';
import type { RiskFilter } from '../../src/work-list/risk-filters.js';
import { transitionRisks } from '../../src/work-list/transition-risks.queries.js';

const ROUNDS = 40;
const WARM = 5;
const PAST_DATES = 10;

const firstOf = (
  { tables, readModel }: Platform,
  filter: RiskFilter,
  times: { readonly known?: string; readonly on?: string },
) =>
  readModel.read((reading) =>
    transitionRisks(reading, { now: tables.now(), filter, ...times }, { first: 20 }),
  );

/** Milliseconds of each filter's first page, both sides in turn. */
const times = async (server: RunningServer, platform: Platform) => {
  const [ours, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + WARM; round++)
    for (const { text, filter } of FILTERS) {
      const on = daysBack(round);
      const http = await timed(() => server.ask(firstPage(text), { on }));
      const sql = await timed(() => firstOf(platform, filter, { on }));
      if (round < WARM) continue;
      ours.push(http);
      peer.push(sql);
    }
  return { ours, peer };
};

const today = async (scale: Scale, name: string): Promise<Measured> => {
  const city = await theCity(scale);
  const server = await startOurs(city.data);
  try {
    const { openPlatform } = await import('../../src/platform/platform.module.js');
    const clock = { now: () => new Date().toISOString() };
    const platform = await openPlatform(city.dir, { mode: 'read', kek: undefined, clock });
    const { ours, peer } = await times(server, platform);
    await platform.close();
    return measured(name, {
      ...{ ours: quantile(ours, 0.99), peer: quantile(peer, 0.99), unit: 'ms p99', target: ratioAtMost(3) },
      how:
        `first page of 20, ${FILTERS.length} filters in turn, ${city.children} children, one caller, another day each time so that no page was kept, server warm, over HTTP; ` +
        `peer: the same SQL in process; medians ${median(ours).toFixed(2)} and ${median(peer).toFixed(2)} ms`,
    });
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
