import type { Database } from '../../postgres/database.js';
import type { LeftRows } from '../left-rows.js';
import { tableNames } from '../rows.js';
import { askRows } from './asking-rows.js';

const rowsIn = (schema: string): string => {
  const counts = tableNames.map(
    (table) => `(SELECT count(*) FROM ${schema}.${table} WHERE child = c.number)`,
  );
  return `SELECT coalesce(sum(${counts.join(' + ')}), 0) AS rows FROM ${schema}.child c WHERE c.id = ANY ($1::text[])`;
};

/** Generations in use, kept or unfinished that hold rows of any of these children. */
export const rowsLeftIn = (database: Database, children: readonly string[]): Promise<readonly LeftRows[]> =>
  database.withClient(async (client) => {
    const schemas = await askRows<{ schema: string }>(
      client,
      "SELECT nspname AS schema FROM pg_namespace WHERE nspname ~ '^read_[0-9]+$' ORDER BY nspname",
    );
    const left: LeftRows[] = [];
    for (const { schema } of schemas) {
      const [row] = await askRows<{ rows: number }>(client, rowsIn(schema), [children]);
      if (row && row.rows > 0) left.push({ file: schema, rows: row.rows });
    }
    return left;
  });
