import { setTimeout as sleep } from 'node:timers/promises';
import { openLogReader } from '../../event-store/log-reader.js';
import type { BuildControls, BuildSource } from '../build-source.js';
import {
  againstAside,
  BEHIND,
  LOOK_EVERY_MS,
  NotComparable,
  OTHER_RULES,
  QUIET_WITHIN_MS,
  type Compared,
} from '../compare-tables.js';
import type { RowsOfTables } from '../count-differences.js';
import { openSharedLogDecoder } from '../log-decoder.js';
import type { Reading, Readings } from '../reading.js';
import { madeOfNow } from '../rebuild.js';
import { RECTANGLE, tables, type Cells, type Table } from '../rows.js';

/** The rows that a reading sees. */
export const rowsIn = (reading: Reading): RowsOfTables => ({
  numbers: async () => {
    const rows = await reading.all<{ id: string; number: number }>('SELECT id, number FROM child');
    return new Map(rows.map(({ id, number }) => [id, number]));
  },
  rowsOf: async (table: Table, numbers) => {
    const columns = [...RECTANGLE, ...tables[table]];
    const rows = await reading.all<{ child: number } & Record<string, Cells[number]>>(
      `SELECT child, ${columns.join(', ')} FROM ${table} WHERE ${reading.dialect.amongNumbers('child', 'numbers')}`,
      { numbers: JSON.stringify(numbers) },
    );
    const found = new Map<number, Cells[]>();
    for (const row of rows) {
      const cells = columns.map((column) => row[column]!);
      found.set(row.child, [...(found.get(row.child) ?? []), cells]);
    }
    return found;
  },
  settings: async () => {
    const rows = await reading.all<Record<string, Cells[number]>>(
      'SELECT urn, ukprn, name, kind, phase, low_age, high_age, status, successor FROM setting',
    );
    return rows.map((row) => Object.values(row));
  },
});

interface CompareOptions extends BuildSource {
  readonly read: Readings;
  readonly shards: number;
  readonly madeOfInUse: () => Promise<string | undefined>;
}

/**
 * Makes every table afresh in a file aside, up to where those in PostgreSQL stand, and counts the rows that differ.
 * @throws NotBuilt, NotComparable, RebuildStopped
 */
export const comparePostgres = async (
  options: CompareOptions,
  controls: BuildControls,
): Promise<Compared> => {
  const { dir, logPath, kek, keysAt = { dir, kek }, projections, read, madeOfInUse } = options;
  const reader = openLogReader(logPath);
  const decoder = await openSharedLogDecoder(keysAt, reader.logId, projections.definitions);
  /** Undefined where no row may be compared: one may know more than the checkpoint. */
  const compared = (): Promise<Compared | undefined> =>
    read(async (reading) => {
      const { position } = reading.checkpoint;
      if (position !== reader.head()) return undefined;
      if ((await madeOfInUse()) !== madeOfNow(projections, decoder, reader, position))
        throw new NotComparable(OTHER_RULES);
      const counts = await againstAside(options, rowsIn(reading), position, controls, reader, decoder);
      return { position, tables: counts, parked: reading.parked.length };
    });
  try {
    for (let waited = 0; waited < QUIET_WITHIN_MS; waited += LOOK_EVERY_MS) {
      const found = await compared();
      if (found) return found;
      await sleep(LOOK_EVERY_MS);
    }
    throw new NotComparable(BEHIND);
  } finally {
    await decoder.close();
    reader.close();
  }
};
