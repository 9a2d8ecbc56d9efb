import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Claim, Reported } from './exceptions.js';

/** A request for an EHC needs assessment and what belongs to it. */
export interface RequestReading {
  readonly requested: BelievedFact<'AssessmentRequested'>;
  readonly decided: BelievedFact<'AssessmentDecided'> | undefined;
  /** The later decision to assess after all, where the first was not to. */
  readonly reversed: BelievedFact<'AssessmentDecided'> | undefined;
  readonly issue: BelievedFact<'IssueDecided'> | undefined;
  /** The later decision to issue a plan after all. */
  readonly issueReversed: BelievedFact<'IssueDecided'> | undefined;
  readonly plan: BelievedFact<'PlanFinalised'> | undefined;
  readonly withdrawn: BelievedFact<'AssessmentWithdrawn'> | undefined;
  /** Steps that were taken before this authority's records: no dates are held. */
  readonly takenEarlier: ReadonlySet<'assessment' | 'issue'>;
  /** Exceptions to its time limits: claimed, and as a return reports of the twenty weeks. */
  readonly claims: readonly Claim[];
  readonly reported: Reported | undefined;
}

export const READS_OF_REQUESTS = [
  'AssessmentRequested',
  'AssessmentDecided',
  'IssueDecided',
  'PlanFinalised',
  'AssessmentWithdrawn',
  'DecidedEarlier',
  'TimeLimitExceptionClaimed',
  'TimeLimitExceptionReported',
] as const satisfies readonly JourneyFactType[];

type Requested = BelievedFact<'AssessmentRequested'>;

/** The request that a fact names, else the latest on or before it. */
export const requestOf = (fact: BelievedFact, requests: readonly Requested[]): Requested | undefined => {
  const named = fact.episodes.request;
  if (named !== undefined) {
    const own = requests.find(({ episodes }) => episodes.request === named);
    if (own !== undefined) return own;
  }
  return requests.findLast(({ latestOn }) => latestOn <= fact.latestOn);
};

type Answer = BelievedFact<'AssessmentDecided'> | BelievedFact<'IssueDecided'>;

interface Answered<F> {
  readonly decided: F | undefined;
  readonly reversed: F | undefined;
}

/** An answer told otherwise of the same day was mended, not given twice: the one told last counts. */
const isMended = (one: Answer, all: readonly Answer[]): boolean =>
  all.some((other) => other.latestOn === one.latestOn && other.knownAt > one.knownAt);

/** What was decided, and a refusal's later reversal. */
const answered = <F extends Answer>(all: readonly F[]): Answered<F> => {
  const answers = all.filter((one) => !isMended(one, all));
  const [first] = answers;
  if (first?.data.decision !== 'no') return { decided: answers.at(-1), reversed: undefined };
  return { decided: first, reversed: answers.find(({ data }) => data.decision === 'yes') };
};

/** Whether a request still waited for a plan on a day: neither withdrawn nor refused by then. */
const isOpenOn = (day: PlainDate, ...over: readonly (BelievedFact | undefined)[]): boolean =>
  over.every((fact) => fact === undefined || fact.latestOn > day);

const refusalIn = <F extends Answer>({ decided, reversed }: Answered<F>): F | undefined =>
  decided?.data.decision === 'no' && reversed === undefined ? decided : undefined;

const NO_REQUESTS: readonly RequestReading[] = [];

/** Every request on record with what belongs to it, in order. */
export const requestsOf = perHistory((history: History): readonly RequestReading[] => {
  const requests = history.of('AssessmentRequested');
  if (requests.length === 0) return NO_REQUESTS;
  const first = <T extends JourneyFactType>(type: T, requested: Requested): BelievedFact<T> | undefined =>
    history.of(type).find((fact) => requestOf(fact, requests) === requested);
  const every = <T extends JourneyFactType>(type: T, requested: Requested): readonly BelievedFact<T>[] =>
    history.of(type).filter((fact) => requestOf(fact, requests) === requested);
  return requests.map((requested) => {
    const earlier = every('DecidedEarlier', requested);
    const toAssess = answered(every('AssessmentDecided', requested));
    const toIssue = answered(every('IssueDecided', requested));
    const withdrawn = first('AssessmentWithdrawn', requested);
    const over = [withdrawn, refusalIn(toAssess), refusalIn(toIssue)];
    const plans = history.of('PlanFinalised').filter(({ data }) => data.cause === 'first');
    // A child has one plan: the first made while several requests were open is what each of them asked for.
    const next = plans.find(({ latestOn }) => latestOn >= requested.latestOn);
    return {
      requested,
      decided: toAssess.decided,
      reversed: toAssess.reversed,
      issue: toIssue.decided,
      issueReversed: toIssue.reversed,
      plan:
        plans.find((fact) => requestOf(fact, requests) === requested) ??
        (next !== undefined && isOpenOn(next.latestOn, ...over) ? next : undefined),
      withdrawn,
      takenEarlier: new Set(earlier.map(({ data }) => data.step)),
      claims: every('TimeLimitExceptionClaimed', requested),
      reported: first('TimeLimitExceptionReported', requested),
    };
  });
});
