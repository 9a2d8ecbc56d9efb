import type { Values } from '../reading.js';

/** A query as PostgreSQL takes it: its values by number. */
export interface NumberedQuery {
  readonly text: string;
  /** The names of the values, `$1` first. */
  readonly names: readonly string[];
}

/** Apart from texts in quotes. */
const NAMES = /'(?:[^']|'')*'|\$([a-z_]\w*)/gi;

/** SQLite's way to fix the order of a join; PostgreSQL finds one by itself. */
const withoutOrder = (sql: string): string => sql.replace(/\bCROSS JOIN\b/g, 'JOIN');

const made = new Map<string, NumberedQuery>();
const MOST = 500;

/** The same query with numbers for names. */
export const numbered = (sql: string): NumberedQuery => {
  const known = made.get(sql);
  if (known) return known;
  const names: string[] = [];
  const text = withoutOrder(sql).replace(NAMES, (all, name: string | undefined) => {
    if (name === undefined) return all;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const query = { text, names };
  if (made.size >= MOST) made.delete(made.keys().next().value!);
  made.set(sql, query);
  return query;
};

/** A NUL and half of a character, as they are and as JSON says them: PostgreSQL holds none, so none is found. */
const NOT_HELD = /\0|\\u(?:0000|d[89a-f][0-9a-f]{2})/g;
const held = (value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(NOT_HELD, '\ufffd') : value;

/** The values of a query in the order of its numbers; a name may be said with its `$`. */
export const valuesFor = ({ names }: NumberedQuery, values: Values): unknown[] =>
  names.map((name) => {
    const value = name in values ? values[name] : values[`$${name}`];
    if (value === undefined) throw new TypeError(`The query names $${name}, which has no value.`);
    return held(value);
  });
