import pg from 'pg';
import { statementName } from '../../postgres/statement-name.js';
import type { Cells } from '../rows.js';

/** Whole numbers as numbers: moments in milliseconds are far below what a number holds exactly. */
const NUMBERS = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    NUMBERS.has(oid)
      ? (text: string): unknown => Number(text)
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** Asks one connection a statement that it prepares once; rows as objects, whole numbers as numbers. */
export const askRows = async <Row extends object>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  (await client.query<Row>({ ...statementName(client, text), text, values: [...values], types })).rows;

/** The same with rows as arrays. */
export const askArrays = async <Row extends Cells>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  (await client.query({ ...statementName(client, text), text, values: [...values], types, rowMode: 'array' }))
    .rows as unknown as Row[];

/** How many rows a statement wrote. */
export const write = async (
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<number> =>
  (await client.query({ ...statementName(client, text), text, values: [...values] })).rowCount ?? 0;
