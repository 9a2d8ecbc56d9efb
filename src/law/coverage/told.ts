import { compareText } from '../../domain/compare-text.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { Coverage } from '../../journey/belief/history.js';
import type { Silence } from '../rule.js';

/** The end of what is covered without end: what is recorded here. */
export const FOR_EVER: PlainDate = '9999-12-31';

/** What is covered, by kind of fact, each kind's spells by their first day. */
export type CoverageByKind = ReadonlyMap<string, readonly Coverage[]>;

/** How far a silence may speak; empty where no silence is relied on. */
export interface Told {
  /** Last day up to which somebody would have said so; `FOR_EVER`: said here as it happens. */
  readonly until?: PlainDate;
  /** From this day on nobody can say, for want of a source for the kind. */
  readonly unsaidFrom?: PlainDate;
  readonly unsaidKind?: string;
}

const byStart = (a: Coverage, b: Coverage): number => compareText(a.from, b.from);

/** Sorts coverage for `toldOf`; once a person and moment. */
export const coverageByKind = (...coverages: readonly (readonly Coverage[])[]): CoverageByKind => {
  const byKind = new Map<string, Coverage[]>();
  for (const coverage of coverages) {
    for (const one of coverage) {
      const spells = byKind.get(one.kind);
      if (spells === undefined) byKind.set(one.kind, [one]);
      else spells.push(one);
    }
  }
  for (const spells of byKind.values()) spells.sort(byStart);
  return byKind;
};

const dayAfter = (day: PlainDate): PlainDate => (day === FOR_EVER ? day : addDays(day, 1));

/** Last day of the unbroken coverage that holds the day; undefined where the day is not covered. */
const unbrokenFrom = (day: PlainDate, spells: readonly Coverage[]): PlainDate | undefined => {
  let end: PlainDate | undefined;
  for (const { from, to } of spells) {
    if (from > (end === undefined ? day : dayAfter(end))) break;
    if (to >= day && (end === undefined || to > end)) end = to;
  }
  return end;
};

/** Of the sources that fell silent for good while the coverage was unbroken, the latest last day. */
const lastOfUnbroken = (
  end: PlainDate,
  day: PlainDate,
  spells: readonly Coverage[],
): PlainDate | undefined => {
  const lastOf = new Map<string, PlainDate>();
  for (const { source, to } of spells) if (to > (lastOf.get(source) ?? '')) lastOf.set(source, to);
  let latest: PlainDate | undefined;
  for (const last of lastOf.values())
    if (last >= day && last <= end && (latest === undefined || last > latest)) latest = last;
  return latest;
};

const toldOfKind = (kind: string, day: PlainDate, coverage: CoverageByKind): Told => {
  const spells = coverage.get(kind);
  const end = spells === undefined ? undefined : unbrokenFrom(day, spells);
  if (spells === undefined || end === undefined) return { unsaidFrom: day, unsaidKind: kind };
  const until = lastOfUnbroken(end, day, spells);
  return until === undefined ? { unsaidFrom: dayAfter(end), unsaidKind: kind } : { until };
};

const better = (a: Told, b: Told): Told => {
  if (a.until !== undefined && b.until !== undefined) return b.until > a.until ? b : a;
  if (a.until !== undefined || b.until !== undefined) return a.until === undefined ? b : a;
  return b.unsaidFrom! > a.unsaidFrom! ? b : a;
};

const toldOfSilence = ({ kinds, from }: Silence, coverage: CoverageByKind): Told => {
  let best: Told | undefined;
  for (const kind of kinds) {
    const told = toldOfKind(kind, from, coverage);
    best = best === undefined ? told : better(best, told);
  }
  return best ?? { unsaidFrom: from };
};

const earliest = (a: PlainDate | undefined, b: PlainDate): PlainDate => (a === undefined || b < a ? b : a);

/**
 * How far silences speak together. One that its coverage does not hold from its first day cannot be said at all, one
 * with a gap not from the gap on; `until` is the earliest end. A silence with several kinds is as good as the best.
 */
export const toldOf = (silences: readonly Silence[], coverage: CoverageByKind): Told => {
  let until: PlainDate | undefined;
  let unsaid: Told | undefined;
  for (const silence of silences) {
    const told = toldOfSilence(silence, coverage);
    if (told.until !== undefined) until = earliest(until, told.until);
    if (told.unsaidFrom !== undefined && (unsaid?.unsaidFrom ?? FOR_EVER) >= told.unsaidFrom) unsaid = told;
  }
  return until === undefined ? (unsaid ?? {}) : { until, ...unsaid };
};
