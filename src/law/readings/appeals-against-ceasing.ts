import { isCannotBeSaid, type CannotBeSaid } from '../../domain/cannot-be-said.js';
import { addMonths } from '../../domain/months.js';
import { earlier, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { lastDayToAppeal } from '../calendar/tribunal-days.js';
import { canBeOneDispute } from './disputes.js';

export const READS_OF_APPEALS_AGAINST_CEASING = [
  'AppealLodged',
  'AppealDecided',
  'AppealConceded',
  'MediationCertificateIssued',
] as const satisfies readonly JourneyFactType[];

type Lodged = BelievedFact<'AppealLodged'>;
type Settled = BelievedFact<'AppealDecided'> | BelievedFact<'AppealConceded'>;

const MONTHS_TO_APPEAL = 2;

/** The mediation certificate that extends the time: issued after the notice and before two months had passed, or later on request. */
const certificateAfter = (history: History, notice: PlainDate): PlainDate | undefined =>
  history
    .of('MediationCertificateIssued')
    .findLast(({ latestOn }) => latestOn >= notice && latestOn <= addMonths(notice, 2 * MONTHS_TO_APPEAL))
    ?.latestOn;

/** D5: the last day to appeal against ceasing, a mediation certificate counted. */
export const lastDayAgainstCeasing = (history: History, notice: PlainDate): PlainDate | CannotBeSaid =>
  lastDayToAppeal(notice, certificateAfter(history, notice));

/** The first appeal against ceasing since a notice. */
export const appealAgainst = (history: History, notice: PlainDate): Lodged | undefined =>
  history.of('AppealLodged').find((fact) => fact.data.about === 'cease' && fact.latestOn >= notice);

/** The same, where it was lodged in time: CFA 2014 s45(4)(b). */
export const appealInTime = (history: History, notice: PlainDate): Lodged | undefined => {
  const appeal = appealAgainst(history, notice);
  const last = lastDayAgainstCeasing(history, notice);
  return appeal === undefined || isCannotBeSaid(last) || appeal.latestOn <= last ? appeal : undefined;
};

/** What determined an appeal: the Tribunal's decision, or the concession (SEND Regs 2014 reg 45), whichever came first. */
export const settlementOf = (history: History, appeal: Lodged): Settled | undefined => {
  const isOurs = (fact: Settled): boolean =>
    fact.latestOn >= appeal.latestOn && canBeOneDispute(fact, appeal);
  const decided = history.of('AppealDecided').find(isOurs);
  const conceded = history.of('AppealConceded').find(isOurs);
  if (decided === undefined || conceded === undefined) return decided ?? conceded;
  return earlier(decided.latestOn, conceded.latestOn) === decided.latestOn ? decided : conceded;
};
