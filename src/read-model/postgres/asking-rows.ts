import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Cells } from '../rows.js';

/** Whole numbers as numbers: moments in milliseconds are far below what a number holds exactly. */
const NUMBERS = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    NUMBERS.has(oid)
      ? (text: string): unknown => Number(text)
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

const names = new Map<string, string>();
const MOST = 1_000;
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 40);
  if (names.size >= MOST) names.delete(names.keys().next().value!);
  names.set(text, name);
  return name;
};

/** Asks one connection a statement that it prepares once; rows as objects, whole numbers as numbers. */
export const askRows = async <Row extends object>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => (await client.query<Row>({ name: nameOf(text), text, values: [...values], types })).rows;

/** The same with rows as arrays. */
export const askArrays = async <Row extends Cells>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  (await client.query({ name: `${nameOf(text)}a`, text, values: [...values], types, rowMode: 'array' }))
    .rows as unknown as Row[];

/** How many rows a statement wrote. */
export const write = async (
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[] = [],
): Promise<number> => (await client.query({ name: nameOf(text), text, values: [...values] })).rowCount ?? 0;
