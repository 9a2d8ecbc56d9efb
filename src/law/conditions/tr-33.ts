import { daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { LIMITS } from '../duties/order-limits.js';
import { leadTime } from '../policies/lead-times.js';
import { lastOf } from '../readings/due-dates.js';
import { BEGINNINGS, OWED } from '../risks/tr-33.js';
import { fails, holds, type Condition, type Reckoned, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact, named, notBefore, plus, type Term } from './terms.js';

const WEEKS: ReadonlySet<number> = new Set(
  Object.values(LIMITS).flatMap((limits) => limits.map(({ weeks }) => weeks)),
);

const lastBeginning = (history: History): BelievedFact | undefined =>
  BEGINNINGS.map((type) => history.latest(type)).findLast((fact) => fact !== undefined);

const stepOwed: Condition = {
  says: 'It asks the authority for a step for which there is a limit',
  ask: (history) => {
    const owed = OWED.flatMap(({ name, duties }) =>
      duties(history).flatMap((duty) => (duty.holder === 'authority' ? [{ name, duty }] : [])),
    ).at(-1);
    return owed === undefined
      ? fails('No step of the authority with a limit follows from it.')
      : holds(`${owed.name} (${owed.duty.law}).`, { on: owed.duty.startedOn, events: owed.duty.events });
  },
};

const startOf = (of: Reckoned): Term => {
  const [order, concession] = [shownBy(of, 'AppealDecided'), shownBy(of, 'AppealConceded')];
  if (order !== undefined) return dayOfFact('order', order);
  return concession === undefined
    ? dayOfFact('agreement', shownBy(of, 'MediationAgreementReached')!)
    : dayOfFact('notice that the appeal is not opposed', concession);
};

/** So many weeks after the start as an order has, else the day that the parties agreed. */
const limitAfter = (start: Term, lastDay: PlainDate): Term => {
  const days = daysBetween(start.day, lastDay);
  return WEEKS.has(days / 7) ? plus(start, days / 7, 'week') : named('the day agreed,', lastDay);
};

export const why33: RuleWhy = {
  conditions: [onRecord('order, concession or agreement in mediation', 'made', lastBeginning), stepOwed],
  reckon: (of) => {
    const start = startOf(of);
    const { dueOn } = of.window;
    const last = dueOn === undefined ? start : limitAfter(start, lastOf(dueOn));
    return {
      ...(dueOn !== undefined && { due: last }),
      amber: notBefore(plus(last, -leadTime(of.policy, 'tr-33.amberWeeks'), 'week'), start),
      red: notBefore(plus(last, 1, 'day'), start),
    };
  },
  lapse: { by: ['AssessmentDecided', 'IssueDecided', 'ReassessmentDecided'], at: 'nothing was left to do' },
};
