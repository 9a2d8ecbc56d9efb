import { join } from 'node:path';
import { openCatalogue } from '../../src/read-model/catalogue.js';
import { openForReading } from '../../src/read-model/connection.js';
import { readingsOf } from '../../src/read-model/reading.js';
import { transitionRisks } from '../../src/work-list/transition-risks.queries.js';
import { theCity } from '../measuring/city.js';
import { manyCities } from '../measuring/england.js';
import { FILTERS } from '../measuring/queries.js';
import { daysBack, median, timed } from '../measuring/rounds.js';
import { measured, ratioAtMost } from '../row.js';
import type { RowSpec } from '../row.js';

/** Children in England with special educational needs, beside those of the city: 1.7 million and 35,000. */
const CITIES = 49;
const ROUNDS = 25;
const WARM = 5;

const listsIn = (path: string) => {
  const db = openForReading(path);
  const readings = readingsOf(db);
  return {
    close: () => db.close(),
    firstPage: (filter: (typeof FILTERS)[number]['filter'], on: string): Promise<number> =>
      timed(() =>
        readings((reading) =>
          transitionRisks(reading, { now: new Date().toISOString(), filter, on }, { first: 20 }),
        ),
      ),
  };
};

/** Milliseconds of each filter's first page, the first without any. */
const mediansOf = async ({ firstPage }: ReturnType<typeof listsIn>): Promise<number[]> => {
  const medians: number[] = [];
  for (const { filter } of FILTERS) {
    const taken: number[] = [];
    for (let round = 0; round < ROUNDS; round++) taken.push(await firstPage(filter, daysBack(round)));
    medians.push(median(taken.slice(WARM)));
  }
  return medians;
};

/** The list of young people near a cliff edge, over as many children as England has. */
export const england: RowSpec = {
  names: ['risks-england'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const catalogue = openCatalogue(city.dir);
    const { path } = catalogue.current()!;
    catalogue.close();
    const copy = join(scale.scratch('england'), 'lists.db');
    scale.say(`  The lists of ${CITIES} such cities are put together`);
    const children = manyCities(path, copy, CITIES);
    const [all, one] = [listsIn(copy), listsIn(path)];
    try {
      const [ours, peer] = [await mediansOf(all), await mediansOf(one)];
      const others = FILTERS.map(({ text }, i) => `${text.slice(2)} ${ours[i]!.toFixed(1)}`).slice(1);
      return [
        measured(name!, {
          ...{ ours: ours[0]!, peer: peer[0]!, unit: 'ms', target: ratioAtMost(3) },
          how:
            `first page of 20 in process, another day each time, median; ${children} children: what is believed and holds still of ${CITIES} cities; ` +
            `peer: the same of the one city of ${city.children}; with a filter, ms: ${others.join('; ')}`,
        }),
      ];
    } finally {
      all.close();
      one.close();
    }
  },
};
