import type pg from 'pg';
import type { Database } from '../../postgres/database.js';
import { rowsOfChild, type LeftRows } from '../left-rows.js';
import { askRows } from './asking-rows.js';

/** Tables with rows of children in every generation, whichever release of the program made it. */
const TABLES = `SELECT table_schema AS schema, array_agg(table_schema || '.' || table_name) AS tables
  FROM information_schema.columns
  WHERE table_schema ~ '^read_[0-9]+$' AND column_name = 'child' AND data_type = 'bigint'
  GROUP BY table_schema ORDER BY table_schema`;

interface Generation {
  readonly schema: string;
  readonly tables: readonly string[];
}

const rowsIn = async (
  client: pg.ClientBase,
  { schema, tables }: Generation,
  children: readonly string[],
): Promise<number> => {
  const text = `SELECT coalesce(sum(${rowsOfChild(tables)}), 0) AS rows FROM ${schema}.child c WHERE c.id = ANY ($1::text[])`;
  return (await askRows<{ rows: number }>(client, text, [children]))[0]!.rows;
};

/** Generations in use, kept or unfinished that hold rows of any of these children. @param only left out: all */
export const rowsLeftIn = (
  database: Database,
  children: readonly string[],
  only?: string,
): Promise<readonly LeftRows[]> =>
  database.withClient(async (client) => {
    const left: LeftRows[] = [];
    for (const generation of await askRows<Generation>(client, TABLES)) {
      if (only !== undefined && generation.schema !== only) continue;
      const rows = await rowsIn(client, generation, children);
      if (rows > 0) left.push({ file: generation.schema, rows });
    }
    return left;
  });
