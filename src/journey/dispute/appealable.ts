import type { PlainDate } from '../../domain/plain-date.js';
import { latestBy } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { JourneyData } from '../catalogue.js';

/** What a mediation or an appeal is about. */
export type Matter = JourneyData<'AppealLodged'>['about'];
type Decisions = (history: History) => readonly BelievedFact[];

const isRefusal = ({ data }: { readonly data: { readonly decision: string } }): boolean =>
  data.decision === 'no';
const plans: Decisions = (history) => [...history.of('PlanTransferredIn'), ...history.of('PlanFinalised')];
const reviewsThat =
  (leads: (decision: string | undefined) => boolean): Decisions =>
  (history) =>
    history.of('ReviewDecided').filter(({ data }) => leads(data.decision));

/** Decisions that can be appealed. CFA 2014 s51(2). A source may not say what a review came to. */
const DECISIONS: Readonly<Record<Exclude<Matter, 'other'>, Decisions>> = {
  'refusal-to-assess': (history) => history.of('AssessmentDecided').filter(isRefusal),
  'refusal-to-issue': (history) => history.of('IssueDecided').filter(isRefusal),
  contents: plans,
  placement: plans,
  'refusal-to-reassess': (history) => history.of('ReassessmentDecided').filter(isRefusal),
  'no-amendment': (history) => [
    ...reviewsThat((decision) => decision === undefined || decision === 'maintain')(history),
    ...history.of('AmendmentsAbandoned'),
  ],
  // A return says that a plan ceased, and not when that was decided.
  cease: (history) => [
    ...reviewsThat((decision) => decision === undefined || decision === 'cease')(history),
    ...history.of('CeaseDecided'),
    ...history.of('PlanCeased'),
  ],
};

/** Decisions on a matter that can be appealed, in order; on any, where no matter is given. */
export const decisionsOn = (history: History, matter?: Matter): readonly BelievedFact[] => {
  if (matter === 'other') return [];
  const asked = matter === undefined ? Object.values(DECISIONS) : [DECISIONS[matter]];
  return [...new Set(asked.flatMap((of) => of(history)))].sort((a, b) =>
    a.latestOn < b.latestOn ? -1 : Number(a.latestOn > b.latestOn),
  );
};

const STEPS: Readonly<Partial<Record<Matter, string>>> = {
  'refusal-to-assess': 'assessment',
  'refusal-to-issue': 'issue',
};

/** Whether a return says that it was decided at some time, and not when. */
const isDecidedEarlier = (history: History, matter: Matter | undefined): boolean =>
  history.of('DecidedEarlier').some(({ data }) => matter === undefined || data.step === STEPS[matter]);

/** Whether there was something to dispute by the end of a day; of another matter than those of the Act, always. */
export const isDisputable = (history: History, matter: Matter | undefined, day: PlainDate): boolean =>
  matter === 'other' ||
  latestBy(decisionsOn(history, matter), day) !== undefined ||
  isDecidedEarlier(history, matter);
