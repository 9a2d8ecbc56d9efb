import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { JourneyFactType } from '../catalogue.js';
import { upTo } from '../guards.js';
import { isSettledSince } from '../plan-guards.js';

type Naming = Readonly<Record<string, string>>;
type Named = { readonly requestId?: string; readonly requestRef?: string };

const isOf =
  (naming: Naming) =>
  ({ data }: BelievedFact): boolean => {
    const { requestId, requestRef } = data as Named;
    return (
      requestId === naming['requestId'] && (requestId !== undefined || requestRef === naming['requestRef'])
    );
  };

const ofRequest = <T extends JourneyFactType>(history: History, type: T, day: PlainDate, naming: Naming) =>
  upTo(history, type, day).filter(isOf(naming));

/** @throws Refused `request-was-withdrawn` */
export const notWithdrawn = (naming: Naming, day: PlainDate, history: History, field: string): void => {
  if (ofRequest(history, 'AssessmentWithdrawn', day, naming).length === 0) return;
  throw new Refused('request-was-withdrawn', field, 'The request had been withdrawn by that date.');
};

/** Whether to issue a plan is decided after an assessment. @throws Refused `not-assessed` */
export const wasAssessed = (naming: Naming, day: PlainDate, history: History): void => {
  const decided = ofRequest(history, 'AssessmentDecided', day, naming).at(-1);
  if (decided?.data.decision === 'yes') return;
  if (decided !== undefined && isSettledSince(decided, day, history)) return;
  // A return may say that it was decided long ago, and not when.
  if (ofRequest(history, 'DecidedEarlier', day, naming).length > 0) return;
  const detail = 'Nothing says by that date that an assessment was agreed. Record that decision first.';
  throw new Refused('not-assessed', 'requestId', detail);
};

/**
 * A request is answered once, and a refusal may be reversed on a later day; nothing else is decided anew.
 * @throws Refused `already-recorded`
 */
export const firstAnswerOrReversal = (
  type: 'AssessmentDecided' | 'IssueDecided',
  decision: 'yes' | 'no',
  naming: Naming,
  day: PlainDate,
  history: History,
): void => {
  const isReversed = (other: BelievedFact<typeof type>): boolean =>
    decision === 'yes' && other.latestOn < day;
  const others = history
    .of(type)
    .filter((fact) => isOf(naming)(fact) && fact.data.decision !== decision)
    .filter((fact) => !isReversed(fact));
  if (others.length === 0) return;
  const detail =
    'Another decision on this request is on record already. Only a refusal can be reversed, on a later day. If what is recorded is wrong, correct it.';
  throw new Refused('already-recorded', 'decision', detail);
};
