import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { firstDay, lastDay } from '../../domain/partial-date.js';
import type { PartialDate, PlainDate } from '../../domain/plain-date.js';

/** The answers that a start known only in part allows, both ends included. */
export interface Range<T> {
  readonly from: T;
  readonly to: T;
}

/**
 * C14: what a clock says of a start that may be known only by its month or year: one answer where every day gives
 * the same, else their range; `cannotBeSaid` where either end cannot be said. The clock must be monotone (never
 * turning back as the start moves on), as every clock of this folder is.
 */
export const range = <T extends string | number>(
  start: PartialDate,
  clock: (start: PlainDate) => T | CannotBeSaid,
): T | Range<T> | CannotBeSaid => {
  const first = clock(firstDay(start));
  if (start.length === 10 || isCannotBeSaid(first)) return first;
  const last = clock(lastDay(start));
  if (isCannotBeSaid(last) || first === last) return last;
  return first < last ? { from: first, to: last } : { from: last, to: first };
};
