import { daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import type { Due, ExceptionState } from '../rule.js';
import { lastOf } from './due-dates.js';

export type Claim = BelievedFact<'TimeLimitExceptionClaimed'>;
export type Reported = BelievedFact<'TimeLimitExceptionReported'>;

/** Shortest absence that is a ground, in days: regs 5(4)(d), 10(4)(d), 13(3)(d), 27(3); after an order reg 44(3). */
export const ABSENCE_DAYS = 28;
export const ABSENCE_DAYS_AFTER_ORDER = 14;

/** SI 2020/471: limits that fall between these days, both included, have the further ground. It moves no date. */
const CORONAVIRUS_FROM: PlainDate = '2020-05-01';
const CORONAVIRUS_TO: PlainDate = '2020-09-25';

export const isCoronavirusLimit = (due: Due | null): due is Due =>
  due !== null && lastOf(due) >= CORONAVIRUS_FROM && lastOf(due) <= CORONAVIRUS_TO;

const isLongEnough = ({ data }: Claim, absenceDays: number): boolean =>
  data.ground !== 'absence' || data.to === undefined || daysBetween(data.from, data.to) + 1 >= absenceDays;

/** Whether a claim's ground falls in the time that ran, from its start to its last day. */
const isOfTime = (claim: Claim, startedOn: PlainDate, due: Due | null): boolean =>
  (due === null || claim.data.from <= lastOf(due)) &&
  (claim.data.to === undefined || claim.data.to >= startedOn);

/** The claims that may excuse a limit. */
export const claimsFor = (
  claims: readonly Claim[],
  startedOn: PlainDate,
  due: Due | null,
  absenceDays: number = ABSENCE_DAYS,
): readonly Claim[] =>
  claims.filter(
    (claim) =>
      isOfTime(claim, startedOn, due) &&
      isLongEnough(claim, absenceDays) &&
      (claim.data.ground !== 'coronavirus' || isCoronavirusLimit(due)),
  );

/** How the exception to a limit stands; undefined: none is on record. */
export const stateOf = (
  claims: readonly Claim[],
  reported: Reported | undefined,
): ExceptionState | undefined => {
  if (claims.some(({ data }) => data.evidence.length > 0)) return 'claimed-with-evidence';
  if (claims.length > 0) return 'claimed-without-evidence';
  return reported === undefined ? undefined : 'reported-without-evidence';
};
