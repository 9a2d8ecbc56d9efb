import type { FactRow, Said } from './said.js';

/** A state as one source saw it, from a day to a day. */
export interface Seen {
  readonly source: string;
  readonly what: string;
  readonly from: string;
  readonly to: string | undefined;
}

const whatOf = ({ type, data }: FactRow): string =>
  type === 'NeedIdentified' ? `need ${String(data['need'])}` : 'name';
const valuesOf = ({ data }: FactRow): Readonly<Record<string, unknown>> => {
  const { identifiedOn: _1, changedOn: _2, need: _3, ...values } = data;
  return values;
};
const agree = (a: object, b: object): boolean =>
  Object.entries(a).every(([name, value]) => {
    const other = (b as Record<string, unknown>)[name];
    return other === undefined || JSON.stringify(other) === JSON.stringify(value);
  });

/** Looks of one source at one thing, day by day: what it saw, or nothing. The slow way, from what was said. */
export const statesSeen = (said: readonly Said[], known: number): readonly Seen[] => {
  const loads = said.filter((one) => one.known <= known);
  const sources = [...new Set(loads.map(({ source }) => source!))];
  const all: Seen[] = [];
  for (const source of sources) {
    const own = loads.filter((one) => one.source === source);
    const days = [...new Set(own.map(({ asAt }) => asAt!))].sort();
    const rowsOn = (day: string): FactRow[] =>
      own
        .filter(({ asAt }) => asAt === day)
        .sort((a, b) => a.known - b.known)
        .flatMap(({ rows }) => rows as readonly FactRow[]);
    const toldLast = (day: string): number =>
      Math.max(...own.filter(({ asAt }) => asAt === day).map((one) => one.known));
    const isTold = (what: string, day: string): boolean =>
      own.some(
        ({ asAt, known: at, rows }) =>
          asAt === day &&
          at === toldLast(day) &&
          (rows as readonly FactRow[]).some((row) => whatOf(row) === what),
      );
    for (const what of new Set(own.flatMap(({ rows }) => (rows as readonly FactRow[]).map(whatOf)))) {
      let open: { from: string; values: object } | undefined;
      for (const day of days) {
        const seen = isTold(what, day) ? rowsOn(day).filter((row) => whatOf(row) === what) : [];
        const values = seen.length === 0 ? undefined : (Object.assign({}, ...seen.map(valuesOf)) as object);
        if (open !== undefined && values !== undefined && agree(open.values, values)) {
          open.values = { ...open.values, ...values };
          continue;
        }
        if (open !== undefined) all.push({ source, what, from: open.from, to: day });
        open = values === undefined ? undefined : { from: day, values };
      }
      if (open !== undefined) all.push({ source, what, from: open.from, to: undefined });
    }
  }
  return all;
};
