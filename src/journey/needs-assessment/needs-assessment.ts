import type { PlainDate } from '../../domain/plain-date.js';
import { asAt, latestBy, perHistory } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

type Request = BelievedFact<'AssessmentRequested'>;

export interface AssessmentProcess {
  readonly request: Request;
  readonly decided: BelievedFact<'AssessmentDecided'> | undefined;
  readonly issueDecided: BelievedFact<'IssueDecided'> | undefined;
  readonly finalPlan: BelievedFact<'PlanFinalised'> | undefined;
  readonly withdrawn: BelievedFact<'AssessmentWithdrawn'> | undefined;
  readonly decidedEarlier: readonly BelievedFact<'DecidedEarlier'>[];
  readonly exceptionsClaimed: readonly BelievedFact<'TimeLimitExceptionClaimed'>[];
  readonly exceptionReported: BelievedFact<'TimeLimitExceptionReported'> | undefined;
}

/** The request that a fact names, else the latest on or before its day. */
export const requestOf = (
  fact: Pick<BelievedFact, 'episodes' | 'latestOn'>,
  requests: readonly Request[],
): Request | undefined => {
  const named = fact.episodes.request;
  if (named === undefined) return latestBy(requests, fact.latestOn);
  return requests.find(({ episode }) => episode === named);
};

const requestsOf = perHistory((history): readonly AssessmentProcess[] => {
  const requests = history.of('AssessmentRequested');
  return requests.map((request) => {
    const its = (fact: BelievedFact): boolean => requestOf(fact, requests) === request;
    return {
      request,
      decided: history.of('AssessmentDecided').findLast(its),
      issueDecided: history.of('IssueDecided').findLast(its),
      finalPlan: history.of('PlanFinalised').find((fact) => fact.data.cause === 'first' && its(fact)),
      withdrawn: history.of('AssessmentWithdrawn').findLast(its),
      decidedEarlier: history.of('DecidedEarlier').filter(its),
      exceptionsClaimed: history.of('TimeLimitExceptionClaimed').filter(its),
      exceptionReported: history.of('TimeLimitExceptionReported').findLast(its),
    };
  });
});

/** Requests received by the end of the day, in order, with what had followed each by then. */
export const requestsOn = (history: History, day: PlainDate): readonly AssessmentProcess[] =>
  requestsOf(asAt(history, day));
