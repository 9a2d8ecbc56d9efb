import { openPlatform } from '../../src/platform/platform.module.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import { tableNames } from '../../src/read-model/rows.js';
import { Wrong } from './check-log.js';

/** Every row of every table with the child's own id, in an order of its own. */
export const allRows = (readModel: ReadModel): Promise<string[]> =>
  readModel.read(async (reading) => {
    const found: string[] = [];
    for (const table of tableNames) {
      const rows = await reading.all<Record<string, unknown>>(
        `SELECT c.id AS child_id, t.* FROM ${table} t JOIN child c ON c.number = t.child`,
      );
      for (const { child: _, ...row } of rows) found.push(`${table} ${JSON.stringify(row)}`);
    }
    return found.sort();
  });

const differ = (live: readonly string[], afresh: readonly string[]): void => {
  const at = live.findIndex((row, i) => row !== afresh[i]);
  if (at < 0 && live.length === afresh.length) return;
  const table = (live[at] ?? afresh[live.length] ?? '').split(' ')[0];
  throw new Wrong(
    `The lists hold ${live.length} rows and ${afresh.length} when made afresh; the first that differs is of ${table}.`,
  );
};

/** Brings the lists to the head of the log and makes them afresh: row by row the same. @returns how many rows */
export const checkRows = async (dir: string): Promise<number> => {
  const clock = { now: () => new Date().toISOString() };
  const platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock });
  try {
    await platform.catchUp(() => undefined);
    const live = await allRows(platform.readModel);
    await platform.rebuild(() => undefined);
    differ(live, await allRows(platform.readModel));
    return live.length;
  } finally {
    await platform.close();
  }
};
