import { daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import type { Due, ExceptionState } from '../rule.js';
import { lastOf } from './due-dates.js';

export type Claim = BelievedFact<'TimeLimitExceptionClaimed'>;
export type Reported = BelievedFact<'TimeLimitExceptionReported'>;

/** Least length of an absence or a closure that is a ground, in days: regs 5(4), 8(2), 10(4), 13(3), 27(3). */
const FOUR_WEEKS = 28;
/** The same of an absence after an order, where a closure is no ground: reg 44(3). */
const TWO_WEEKS = 14;

/** SI 2020/471: limits that fall between these days, both included, have the further ground. It moves no date. */
const CORONAVIRUS_FROM: PlainDate = '2020-05-01';
const CORONAVIRUS_TO: PlainDate = '2020-09-25';

export const isCoronavirusLimit = (due: Due | null): due is Due =>
  due !== null && lastOf(due) >= CORONAVIRUS_FROM && lastOf(due) <= CORONAVIRUS_TO;

/** The least days that a ground must last; undefined: it is no ground for such a limit. */
const leastDays = ({ data: { ground } }: Claim, isAfterOrder: boolean): number | undefined => {
  if (ground === 'absence') return isAfterOrder ? TWO_WEEKS : FOUR_WEEKS;
  if (ground === 'school-closure' || ground === 'early-years-closure')
    return isAfterOrder ? undefined : FOUR_WEEKS;
  return 0;
};

const isLongEnough = (claim: Claim, isAfterOrder: boolean): boolean => {
  const least = leastDays(claim, isAfterOrder);
  const { from, to } = claim.data;
  return least !== undefined && (to === undefined || daysBetween(from, to) + 1 >= least);
};

/** Whether a claim's ground falls in the time that ran, from its start to its last day. */
const isOfTime = (claim: Claim, startedOn: PlainDate, due: Due | null): boolean =>
  (due === null || claim.data.from <= lastOf(due)) &&
  (claim.data.to === undefined || claim.data.to >= startedOn);

/** The claims that may excuse a limit: one of the Regulations, or one that an order or an agreement set running. */
export const claimsFor = (
  claims: readonly Claim[],
  startedOn: PlainDate,
  due: Due | null,
  isAfterOrder: boolean,
): readonly Claim[] =>
  claims.filter(
    (claim) =>
      isOfTime(claim, startedOn, due) &&
      isLongEnough(claim, isAfterOrder) &&
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
