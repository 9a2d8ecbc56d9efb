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

const NO_REQUESTS: readonly RequestReading[] = [];

/** Every request on record with what belongs to it, in order. */
export const requestsOf = perHistory((history: History): readonly RequestReading[] => {
  const requests = history.of('AssessmentRequested');
  if (requests.length === 0) return NO_REQUESTS;
  const first = <T extends JourneyFactType>(type: T, requested: Requested): BelievedFact<T> | undefined =>
    history.of(type).find((fact) => requestOf(fact, requests) === requested);
  return requests.map((requested) => {
    const earlier = history.of('DecidedEarlier').filter((fact) => requestOf(fact, requests) === requested);
    const decisions = history
      .of('AssessmentDecided')
      .filter((fact) => requestOf(fact, requests) === requested);
    const decided = decisions[0];
    return {
      requested,
      decided,
      reversed:
        decided?.data.decision === 'no' ? decisions.find(({ data }) => data.decision === 'yes') : undefined,
      issue: first('IssueDecided', requested),
      plan: history
        .of('PlanFinalised')
        .find((fact) => fact.data.cause === 'first' && requestOf(fact, requests) === requested),
      withdrawn: first('AssessmentWithdrawn', requested),
      takenEarlier: new Set(earlier.map(({ data }) => data.step)),
      claims: history
        .of('TimeLimitExceptionClaimed')
        .filter((fact) => requestOf(fact, requests) === requested),
      reported: first('TimeLimitExceptionReported', requested),
    };
  });
});
