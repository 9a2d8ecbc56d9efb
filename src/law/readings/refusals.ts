import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { RequestReading } from './requests.js';

export const READS_OF_REFUSALS = [
  'AppealLodged',
  'AppealConceded',
  'AppealDecided',
  'MediationAgreementReached',
] as const satisfies readonly JourneyFactType[];

type Refusal = BelievedFact<'AssessmentDecided'> | BelievedFact<'IssueDecided'>;

const MATTERS: ReadonlySet<string> = new Set(['refusal-to-assess', 'refusal-to-issue']);

const refusalOf = ({ decided, issue }: RequestReading): Refusal | undefined => {
  if (decided?.data.decision === 'no') return decided;
  return issue?.data.decision === 'no' ? issue : undefined;
};

/** Whether a step of a dispute is one about a refusal notified on or before it; one that names no dispute goes by its date. */
const isAboutRefusal = (step: BelievedFact, refused: Refusal, history: History): boolean =>
  step.latestOn >= refused.latestOn &&
  history.of('AppealLodged').some(({ data, episodes, latestOn }) => {
    const isOne = episodes.dispute === undefined || step.episodes.dispute === undefined;
    const isOurs = isOne ? latestOn <= step.latestOn : episodes.dispute === step.episodes.dispute;
    return isOurs && latestOn >= refused.latestOn && MATTERS.has(data.about);
  });

/** A refusal that the authority reversed itself, without an order: conceded on appeal, or decided anew. */
export interface Reversal {
  readonly refused: Refusal;
  readonly by: BelievedFact;
}

export const reversalOf = (reading: RequestReading, history: History): Reversal | undefined => {
  const refused = refusalOf(reading);
  if (refused === undefined) return undefined;
  const conceded = history
    .of('AppealConceded')
    .find((fact) => fact.data.beforeResponse !== false && isAboutRefusal(fact, refused, history));
  const by = conceded ?? (refused.type === 'AssessmentDecided' ? reading.reversed : reading.issueReversed);
  return by === undefined ? undefined : { refused, by };
};

/**
 * The refusal that left no plan to make. One reversed without an order leaves the twenty weeks from the request
 * standing. R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin); domain.md 6.2.
 */
export const refusalThatStands = (reading: RequestReading, history: History): Refusal | undefined =>
  reversalOf(reading, history) === undefined ? refusalOf(reading) : undefined;

/** Whether the plan came by the Tribunal's order or a mediation agreement, whose own limits then run. Regs 42, 44. */
export const isPlanByOrder = (
  refused: Refusal,
  plan: BelievedFact<'PlanFinalised'> | undefined,
  history: History,
): boolean => {
  if (plan === undefined) return false;
  const ordered = history
    .of('AppealDecided')
    .some((fact) => fact.latestOn <= plan.latestOn && isAboutRefusal(fact, refused, history));
  const agreed = history
    .of('MediationAgreementReached')
    .some(
      ({ data, latestOn }) => data.appealable && latestOn >= refused.latestOn && latestOn <= plan.latestOn,
    );
  return ordered || agreed;
};
