import { addMonths } from '../../domain/months.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const FIRST_MONTHS = 3;
const LATER_MONTHS = 12;

type Started = BelievedFact<'DirectPaymentStarted'>;

/** The reviews of one payment, each due from the start or from the review before it, up to its end or the next start. */
const owedOn = (history: History, started: Started, next: Started | undefined): readonly Owed[] => {
  const isWithin = ({ latestOn }: BelievedFact): boolean =>
    latestOn >= started.latestOn && (next === undefined || latestOn < next.latestOn);
  const reviews = history.of('DirectPaymentReviewed').filter(isWithin);
  const ended = history.of('DirectPaymentEnded').find(isWithin);
  return [started, ...reviews].map((from, place) => {
    const review = reviews[place];
    const months = place === 0 ? FIRST_MONTHS : LATER_MONTHS;
    return {
      episode: `direct payment ${started.occurredOn}, review ${place + 1}`,
      startedOn: from.latestOn,
      ...dueOf(from, (day) => addMonths(day, months)),
      met: review,
      endedOn: ended?.latestOn ?? next?.latestOn,
      events: eventsOf(from, review, ended),
    };
  });
};

/** B2: direct payments are reviewed within three months, then yearly. */
export const b2: DutyRule = dutyRule({
  id: 'B2',
  name: 'Review the direct payments',
  law: 'SI 2014/1652 reg 11',
  mark: 'unverified',
  reads: ['DirectPaymentStarted', 'DirectPaymentReviewed', 'DirectPaymentEnded'],
  silence: ['DirectPaymentReviewed'],
  owed: (history) => {
    const payments = history.of('DirectPaymentStarted');
    if (payments.length === 0) return NOTHING_OWED;
    return payments.flatMap((started, place) => owedOn(history, started, payments[place + 1]));
  },
});
