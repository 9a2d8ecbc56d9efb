import type { ReviewCycle } from '../readings/review-cycles.js';
import { dayOfFact, monthsFrom, notBefore, plus, type Term } from './terms.js';

const MONTHS = 12;
const MONTHS_AFTER_TRANSFER = 3;

/** By when the review of a year is to be concluded. CFA 2014 s44(1); SEND Regs 2014 reg 15. */
export const reviewDue = ({ isFirst, anchoredOn, anchoredBy, plan }: ReviewCycle): Term => {
  const name = isFirst ? 'plan made' : 'decision notified';
  const anchor = dayOfFact(name, { occurredOn: anchoredOn, occurredBy: false, latestOn: anchoredBy });
  const own = monthsFrom(anchor, MONTHS);
  const { transferredIn } = plan;
  if (transferredIn === undefined || anchoredBy > transferredIn.latestOn) return own;
  return notBefore(
    own,
    plus(dayOfFact('plan transferred in', transferredIn), MONTHS_AFTER_TRANSFER, 'month'),
  );
};
