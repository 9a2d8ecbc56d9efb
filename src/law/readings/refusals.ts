import type { PlainDate } from '../../domain/plain-date.js';
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

const isAgreedOn = (
  { data, latestOn }: BelievedFact<'MediationAgreementReached'>,
  refused: Refusal,
): boolean =>
  data.appealable && latestOn >= refused.latestOn && (data.about === undefined || MATTERS.has(data.about));

/** Whether the Tribunal or a mediation agreement had settled a refusal by a day: their own limits run from then. Regs 42, 44. */
export const isSettledBy = (refused: Refusal, day: PlainDate, history: History): boolean =>
  history
    .of('AppealDecided')
    .some(
      (fact) =>
        fact.latestOn <= day && fact.data.outcome !== 'withdrawn' && isAboutRefusal(fact, refused, history),
    ) ||
  history.of('MediationAgreementReached').some((fact) => fact.latestOn <= day && isAgreedOn(fact, refused));

/**
 * The later decision to assess or to issue where the Tribunal had upheld the refusal: nothing ordered it, and it reverses
 * none that was wrong, so no limit of the Regulations runs to it.
 */
export const decidedAnew = (reading: RequestReading, history: History): BelievedFact | undefined => {
  const refused = refusalOf(reading);
  const by = refused?.type === 'AssessmentDecided' ? reading.reversed : reading.issueReversed;
  if (refused === undefined || by === undefined) return undefined;
  const outcomes = history
    .of('AppealDecided')
    .filter((fact) => fact.latestOn <= by.latestOn && isAboutRefusal(fact, refused, history))
    .map(({ data }) => data.outcome)
    .filter((outcome) => outcome !== 'withdrawn');
  const isAgreed = history
    .of('MediationAgreementReached')
    .some((fact) => fact.latestOn <= by.latestOn && isAgreedOn(fact, refused));
  return outcomes.length > 0 && !isAgreed && outcomes.every((outcome) => outcome === 'dismissed')
    ? by
    : undefined;
};

export const reversalOf = (reading: RequestReading, history: History): Reversal | undefined => {
  const refused = refusalOf(reading);
  if (refused === undefined) return undefined;
  const conceded = history
    .of('AppealConceded')
    .find((fact) => fact.data.beforeResponse !== false && isAboutRefusal(fact, refused, history));
  if (conceded !== undefined) return { refused, by: conceded };
  const by = refused.type === 'AssessmentDecided' ? reading.reversed : reading.issueReversed;
  // What an order or an agreement asked for is no reversal without one.
  return by === undefined || isSettledBy(refused, by.latestOn, history) ? undefined : { refused, by };
};

/**
 * The refusal that left no plan to make. One reversed without an order leaves the twenty weeks from the request
 * standing. R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin).
 */
export const refusalThatStands = (reading: RequestReading, history: History): Refusal | undefined =>
  reversalOf(reading, history) === undefined ? refusalOf(reading) : undefined;
