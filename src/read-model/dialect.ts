/** What the databases say differently of the same question; all else of a query is one text. */
export interface Dialect {
  /** The condition that a text is one of those given as JSON under a name. */
  readonly amongTexts: (column: string, name: string) => string;
  /** The condition that a whole number is one of those given as JSON under a name. */
  readonly amongNumbers: (column: string, name: string) => string;
  /** Lists given as JSON under a name, as rows of `alias`, which has `value`, and `key` in their order. */
  readonly listsOf: (name: string, alias: string) => string;
  /** A cell of such a list. */
  readonly textAt: (alias: string, index: number) => string;
  readonly numberAt: (alias: string, index: number) => string;
  /** A day so many days later. */
  readonly plusDays: (day: string, days: number) => string;
  /** A day as many days later as lie between two others. */
  readonly plusBetween: (day: string, from: string, to: string) => string;
  /** A day so many months later; what the month has not runs over into the next, as 29 February does. Then so many days. */
  readonly plusMonths: (day: string, months: number, days?: number) => string;
}

const signed = (n: number): string => (n < 0 ? `${n}` : `+${n}`);

export const sqliteDialect: Dialect = {
  amongTexts: (column, name) => `${column} IN (SELECT value FROM json_each($${name}))`,
  amongNumbers: (column, name) => `${column} IN (SELECT value FROM json_each($${name}))`,
  listsOf: (name, alias) => `json_each($${name}) ${alias}`,
  textAt: (alias, index) => `${alias}.value ->> ${index}`,
  numberAt: (alias, index) => `${alias}.value ->> ${index}`,
  plusDays: (day, days) => `date(${day}, '${signed(days)} days')`,
  plusBetween: (day, from, to) =>
    `date(${day}, '+' || CAST(julianday(${to}) - julianday(${from}) AS INTEGER) || ' days')`,
  plusMonths: (day, months, days = 0) =>
    `date(${day}, '${signed(months)} months'${days === 0 ? '' : `, '${signed(days)} days'`})`,
};

// A value that is a day here is a text elsewhere in the same query: it is said to be one each time.
const dateOf = (day: string): string => `CAST(CAST(${day} AS text) AS date)`;
// After 9999 there is no day, as in SQLite: with a digit more it would come before all others.
const dayOf = (date: string): string => `substring(to_char(${date}, 'YYYY-MM-DD') FROM '^[0-9]{4}-.*')`;
const elements = (name: string, type: string): string =>
  `ANY (ARRAY(SELECT CAST(value AS ${type}) FROM json_array_elements_text(CAST($${name} AS json)) AS one(value)))`;

export const postgresDialect: Dialect = {
  amongTexts: (column, name) => `${column} = ${elements(name, 'text')}`,
  amongNumbers: (column, name) => `${column} = ${elements(name, 'bigint')}`,
  listsOf: (name, alias) =>
    `json_array_elements(CAST($${name} AS json)) WITH ORDINALITY AS ${alias}(value, key)`,
  textAt: (alias, index) => `${alias}.value ->> ${index}`,
  numberAt: (alias, index) => `CAST(${alias}.value ->> ${index} AS bigint)`,
  plusDays: (day, days) => dayOf(`${dateOf(day)} + (${days})`),
  plusBetween: (day, from, to) => dayOf(`${dateOf(day)} + (${dateOf(to)} - ${dateOf(from)})`),
  // PostgreSQL itself would stop at the end of the month.
  plusMonths: (day, months, days = 0) =>
    dayOf(
      `CAST(date_trunc('month', ${dateOf(day)}) + interval '${months} months' AS date) + (CAST(substr(${day}, 9, 2) AS integer) - 1 + (${days}))`,
    ),
};
