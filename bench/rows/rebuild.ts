import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import { tableNames } from '../../src/read-model/rows.js';
import { openCity, theCity } from '../measuring/city.js';
import { alternate, timed } from '../measuring/rounds.js';
import { measured, oursAtLeast } from '../row.js';
import type { RowSpec } from '../row.js';

/** Every list made afresh, beside reading and parsing the log. */
export const rebuild: RowSpec = {
  names: ['rebuild'],
  measure: async (scale, [name]) => {
    const city = await theCity(scale);
    const platform = await openCity(city.dir);
    const reader = openLogReader(logFile(city.dir));
    let parsed = 0;
    const readAndParse = (): void => {
      for (const { data, metadata } of reader.all())
        parsed +=
          Object.keys(JSON.parse(data) as object).length + Object.keys(JSON.parse(metadata) as object).length;
    };
    const perSecond = async (work: () => unknown): Promise<number> =>
      (city.events / (await timed(work))) * 1_000;
    try {
      const figures = await alternate(
        scale.quick ? 3 : 2,
        () => perSecond(() => platform.rebuild(() => undefined)),
        () => perSecond(readAndParse),
      );
      const counts = tableNames.map((table) => `(SELECT count(*) FROM ${table})`);
      const { rows } = await platform.readModel.read(
        async ({ get }) => (await get<{ rows: number }>(`SELECT ${counts.join(' + ')} AS rows`))!,
      );
      if (parsed === 0) throw new Error('The log is empty.');
      return [
        measured(name!, {
          ...{ ...figures, unit: 'events/s', target: oursAtLeast(60_000) },
          how:
            `all ${tableNames.length} tables of ${city.children} children, ${city.events} events, two shards, switched; ` +
            `${(rows / city.events).toFixed(2)} rows an event; peer: read + parse of the log on one thread`,
        }),
      ];
    } finally {
      reader.close();
      await platform.close();
    }
  },
};
