import { loadCity, openCity } from '../measuring/city.js';
import type { LoadedCity } from '../measuring/city.js';
import { daysBack, median, timed } from '../measuring/rounds.js';
import { measured, ratioAtMost, unmeasured } from '../row.js';
import type { RowSpec, Scale } from '../row.js';
import { transitionRisks } from '../../src/work-list/transition-risks.queries.js';

const SMALL = 1_500;

interface Costs {
  readonly listMs: number;
  readonly importMs: number;
  readonly rebuildMs: number;
}

const costsOf = async ({ dir, importMs }: LoadedCity): Promise<Costs> => {
  const platform = await openCity(dir);
  try {
    const list = (round: number): unknown =>
      platform.readModel.read((reading) =>
        transitionRisks(reading, { now: platform.tables.now(), on: daysBack(round) }, { first: 20 }),
      );
    const lists: number[] = [];
    for (let i = 0; i < 30; i++) lists.push(await timed(() => list(i)));
    const rebuildMs = await timed(() => platform.rebuild(() => undefined));
    return { listMs: median(lists.slice(5)), importMs, rebuildMs };
  } finally {
    await platform.close();
  }
};

const measure = async (scale: Scale) => {
  const small = await costsOf(await loadCity(scale, SMALL));
  const large = await costsOf(await loadCity(scale, SMALL * 10));
  const how = `${SMALL * 10} children; peer: ${SMALL} children, the same seed`;
  return [
    measured('growth-list', {
      ...{ ours: large.listMs, peer: small.listMs, unit: 'ms', target: ratioAtMost(1.3) },
      how: `first page of the risk list, another day each time so that no page was kept, ${how}`,
    }),
    measured('growth-import', {
      ...{ ours: large.importMs, peer: small.importMs, unit: 'ms', target: ratioAtMost(11) },
      how: `all files of the city, ${how}`,
    }),
    measured('growth-rebuild', {
      ...{ ours: large.rebuildMs, peer: small.rebuildMs, unit: 'ms', target: ratioAtMost(11) },
      how: `all lists afresh, ${how}`,
    }),
  ];
};

/** Ten times the children. */
export const growth: RowSpec = {
  names: ['growth-list', 'growth-import', 'growth-rebuild'],
  measure: async (scale, names) => {
    if (scale.quick) return names.map((name) => unmeasured(name, 'Left out with --quick.'));
    return (await measure(scale)).filter(({ row }) => names.includes(row));
  },
};
