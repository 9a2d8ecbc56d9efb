import { isCannotBeSaid } from '../../domain/cannot-be-said.js';
import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { lastDayToAppeal } from '../calendar/tribunal-days.js';
import { everyAppealable, type Appealable } from '../readings/appealable.js';
import { canBeOneDispute, type Matter } from '../readings/disputes.js';
import { by, earliestOf, firstSince, type Business, type Handover, type Wait } from './wait.js';

/** Appeals that stand between a duty and its end. A live appeal about a plan takes no review out of anybody's hands: R15. */
const BUSINESS: Readonly<Partial<Record<Matter, Business>>> = {
  'refusal-to-assess': 'refusal',
  'refusal-to-issue': 'refusal',
  'refusal-to-reassess': 'refusal',
  cease: 'cease',
};

/** The day after the last on which the family can appeal. */
const timeToAppealOver = (
  { decided, notice }: Appealable,
  certificate?: BelievedFact,
): Handover | undefined => {
  const last = lastDayToAppeal(notice?.sentOn ?? decided.latestOn, certificate?.latestOn);
  if (isCannotBeSaid(last)) return undefined;
  return {
    on: addDays(last, 1),
    event: (certificate ?? decided).events[0],
    says: 'The time to appeal ended',
  };
};

/** A decision of the same matter that says otherwise, an order or a concession: the authority has the case again. */
const reversal = (history: History, from: BelievedFact): Handover | undefined =>
  earliestOf(
    firstSince(history.of('AssessmentDecided'), from, ({ data }) => data.decision === 'yes'),
    firstSince(history.of('ReassessmentDecided'), from, ({ data }) => data.decision === 'yes'),
    firstSince(history.of('PlanFinalised'), from),
    firstSince(history.of('MediationAgreementReached'), from),
    firstSince(history.of('PlanContinued'), from),
  );

/** A decision that can be appealed is in the family's hands until they act, it is taken back, or their time ends. */
const decisionWaits = (history: History): readonly Wait[] =>
  everyAppealable(history).flatMap((one) => {
    const business = BUSINESS[one.matter];
    if (business === undefined) return [];
    const { decided } = one;
    const to = earliestOf(
      firstSince(history.of('MediationRequested'), decided),
      firstSince(history.of('AppealLodged'), decided, ({ data }) => data.about === one.matter),
      reversal(history, decided),
      timeToAppealOver(one),
    );
    return { business, holder: 'family', from: by(decided), to, request: decided.episodes.request };
  });

const businessOf = (about: Matter | undefined): readonly Business[] => {
  const own = about === undefined ? undefined : BUSINESS[about];
  if (own !== undefined) return [own];
  return about === undefined ? ['refusal', 'cease'] : [];
};

/** What a step of mediation is about, as its request says. */
const aboutOf = (history: History, step: BelievedFact): Matter | undefined =>
  history
    .of('MediationRequested')
    .findLast((asked) => asked.latestOn <= step.latestOn && canBeOneDispute(asked, step))?.data.about;

/** The mediation adviser owes the certificate after a mediation. */
const adviserWaits = (history: History): readonly Wait[] =>
  history.of('MediationHeld').flatMap((held) => {
    const isOurs = (fact: BelievedFact): boolean => canBeOneDispute(fact, held);
    const to = earliestOf(
      firstSince(history.of('MediationCertificateIssued'), held, isOurs),
      firstSince(history.of('MediationAgreementReached'), held, isOurs),
      firstSince(history.of('AppealLodged'), held, isOurs),
    );
    return businessOf(aboutOf(history, held)).map((business) => ({
      ...{ business, holder: 'mediation-adviser' as const, from: by(held), to, request: undefined },
    }));
  });

/** With the certificate the family can appeal: until they do, it is taken back, or their time ends. */
const certificateWaits = (history: History): readonly Wait[] =>
  history.of('MediationCertificateIssued').flatMap((certificate) => {
    const decision = everyAppealable(history).findLast(
      ({ matter, decided }) => BUSINESS[matter] !== undefined && decided.latestOn <= certificate.latestOn,
    );
    if (decision === undefined) return [];
    const to = earliestOf(
      firstSince(history.of('AppealLodged'), certificate, (one) => canBeOneDispute(one, certificate)),
      reversal(history, certificate),
      timeToAppealOver(decision, certificate),
    );
    const { request } = decision.decided.episodes;
    const business = BUSINESS[decision.matter]!;
    return { business, holder: 'family', from: by(certificate), to, request };
  });

/** The Tribunal has an appeal until it decides or the authority concedes. */
const appealWaits = (history: History): readonly Wait[] =>
  history.of('AppealLodged').flatMap((appeal) => {
    const isOurs = (fact: BelievedFact): boolean => canBeOneDispute(fact, appeal);
    const to = earliestOf(
      firstSince(history.of('AppealDecided'), appeal, isOurs),
      firstSince(history.of('AppealConceded'), appeal, isOurs),
    );
    return businessOf(appeal.data.about).map((business) => ({
      ...{ business, holder: 'tribunal' as const, from: by(appeal), to, request: undefined },
    }));
  });

/** Every time in which a decision was with the family, a mediation adviser or the Tribunal. */
export const disputeWaits = (history: History): readonly Wait[] => [
  ...decisionWaits(history),
  ...adviserWaits(history),
  ...certificateWaits(history),
  ...appealWaits(history),
];
