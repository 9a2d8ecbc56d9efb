import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyData, JourneyFactType } from '../../journey/catalogue.js';
import { canBeOneDispute } from '../readings/disputes.js';

/** What must be done after an order, a concession or an agreement. */
export type Step = JourneyData<'OrderStepDone'>['step'];

export const READS_OF_STEPS = [
  'OrderStepDone',
  'AssessmentDecided',
  'ReassessmentDecided',
  'IssueDecided',
  'DraftPlanIssued',
  'PlanFinalised',
  'PlanContinued',
  'PlanCeased',
] as const satisfies readonly JourneyFactType[];

type Found = BelievedFact | undefined;

const firstSince = <T extends JourneyFactType>(
  history: History,
  type: T,
  from: BelievedFact,
  isOne: (data: JourneyData<T>) => boolean = () => true,
): Found => history.of(type).find(({ latestOn, data }) => latestOn >= from.latestOn && isOne(data));

const earliest = (...facts: readonly Found[]): Found =>
  facts.reduce<Found>(
    (a, b) => (a === undefined || (b !== undefined && b.latestOn < a.latestOn) ? b : a),
    undefined,
  );

/** The facts of a journey that show a step done, beside an `OrderStepDone` that says so. */
const shownBy: Readonly<Record<Step, (history: History, from: BelievedFact) => Found>> = {
  told: (history, from) =>
    earliest(
      firstSince(history, 'AssessmentDecided', from, ({ decision }) => decision === 'yes'),
      firstSince(history, 'ReassessmentDecided', from, ({ decision }) => decision === 'yes'),
    ),
  decided: (history, from) => firstSince(history, 'IssueDecided', from, ({ decision }) => decision === 'no'),
  draft: (history, from) => firstSince(history, 'DraftPlanIssued', from),
  final: (history, from) => firstSince(history, 'PlanFinalised', from),
  amended: (history, from) => firstSince(history, 'PlanFinalised', from, ({ cause }) => cause !== 'first'),
  continued: (history, from) => firstSince(history, 'PlanContinued', from),
  ceased: (history, from) => firstSince(history, 'PlanCeased', from),
  reconsidered: (history, from) =>
    earliest(firstSince(history, 'AssessmentDecided', from), firstSince(history, 'IssueDecided', from)),
};

/** The fact that did a step after an order, a concession or an agreement. */
export const stepDone = (history: History, from: BelievedFact, step: Step): Found => {
  const said = history
    .of('OrderStepDone')
    .find((done) => done.data.step === step && done.latestOn >= from.latestOn && canBeOneDispute(done, from));
  return earliest(said, shownBy[step](history, from));
};

/** The decision not to issue a plan: from then on there is no plan to make. */
export const refusedSince = (history: History, from: BelievedFact): Found => shownBy.decided(history, from);
