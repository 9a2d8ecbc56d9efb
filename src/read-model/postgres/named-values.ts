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

/** The values of a query in the order of its numbers; a name may be said with its `$`. */
export const valuesFor = ({ names }: NumberedQuery, values: Values): unknown[] =>
  names.map((name) => {
    const value = name in values ? values[name] : values[`$${name}`];
    if (value === undefined) throw new TypeError(`The query names $${name}, which has no value.`);
    return value;
  });
