import { daysBetween, type PlainDate } from '../domain/plain-date.js';
import { firstOf, lastOf } from './readings/due-dates.js';
import type { Due, Duty } from './rule.js';

/** Whole days after the strict last day; a range where a date is known only in part; null while neither met nor late. */
export type LateDays = number | { readonly from: number; readonly to: number } | null;

type Dated = Pick<Duty, 'kind' | 'dueOn' | 'metOn' | 'metFrom' | 'endedOn' | 'cannotBeSaid'>;

const between = (due: Due, from: PlainDate, to: PlainDate): { from: number; to: number } => {
  return {
    from: Math.max(0, daysBetween(lastOf(due), from)),
    to: Math.max(0, daysBetween(firstOf(due), to)),
  };
};

const oneOrRange = ({ from, to }: { from: number; to: number }): LateDays =>
  from === to ? to : { from, to };

/**
 * By how many days a duty was met late (0: in time), or is late on a day while nobody has met it. One that ended unmet
 * stays as late as it was then. A family's time limit that was not used is over, not late. Dates, never blame.
 */
export const lateDays = (duty: Dated, day: PlainDate): LateDays => {
  const { kind, dueOn, metOn, metFrom, endedOn, cannotBeSaid } = duty;
  if (dueOn === null) return null;
  if (metOn !== undefined) return oneOrRange(between(dueOn, metFrom ?? metOn, metOn));
  if (kind === 'time-limit' || cannotBeSaid !== undefined) return null;
  const until = endedOn !== undefined && endedOn <= day ? endedOn : day;
  const late = between(dueOn, until, until);
  return late.from === 0 ? null : oneOrRange(late);
};
