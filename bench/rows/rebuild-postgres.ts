import { projections, projectionsUrl } from '../../projections/index.js';
import { logFile } from '../../src/event-store/open-log.js';
import { openPostgresReadModel } from '../../src/read-model/postgres/postgres-read-model.js';
import { DURABLE, startPostgres } from '../../test/postgres/start-postgres.js';
import { openCity, theCity } from '../measuring/city.js';
import { alternate, timed } from '../measuring/rounds.js';
import { measured, oursAtLeast } from '../row.js';
import type { RowSpec } from '../row.js';

/** Every list made afresh in PostgreSQL, beside the same in files. */
export const rebuildPostgres: RowSpec = {
  names: ['rebuild-postgres'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const server = await startPostgres(DURABLE);
    const platform = await openCity(city.dir);
    const model = await openPostgresReadModel({
      ...{ dir: city.dir, logPath: logFile(city.dir), kek: undefined, projections, projectionsUrl },
      ...{ url: await server.newDatabase(), setting: 'READ_DATABASE_URL' },
    });
    const perSecond = async (work: () => unknown): Promise<number> =>
      (city.events / (await timed(work))) * 1_000;
    try {
      const figures = await alternate(
        scale.quick ? 3 : 2,
        () => perSecond(() => model.rebuild()),
        () => perSecond(() => platform.rebuild(() => undefined)),
      );
      const { tables } = await model.compare();
      const differing = tables.filter(({ missing, extra }) => missing + extra > 0);
      if (differing.length > 0) throw new Error(`Rows differ: ${JSON.stringify(differing)}`);
      return [
        measured(name!, {
          ...{ ...figures, unit: 'events/s', target: oursAtLeast(30_000) },
          how:
            `all tables of ${city.children} children, ${city.events} events, two shards, indexes, switched; ` +
            `PostgreSQL on this machine, durable; peer: the same into SQLite files; every row then compared and equal`,
        }),
      ];
    } finally {
      await model.close();
      await platform.close();
      await server.stop();
    }
  },
};
