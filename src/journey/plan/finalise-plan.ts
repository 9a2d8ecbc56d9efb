import type { NewFact } from '../../domain/envelope.js';
import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { History } from '../belief/history.js';
import type { Decide } from '../command.js';
import { amendmentFor, requestFor } from '../episode-guards.js';
import { happened, inOrder, upTo } from '../guards.js';
import { isSettledSince, noPlanInForce, planInForce } from '../plan-guards.js';
import type { PlanFinalised } from './plan.events.js';

type Said = DataOfFact<typeof PlanFinalised>;

/** A plan was finalised: the first (SEND Regs 2014 reg 13(2): twenty weeks from the request), or a later version. */
export class FinalisePlan {
  readonly type = 'FinalisePlan';

  constructor(
    readonly childId: string,
    readonly said: Said,
    readonly today: PlainDate,
  ) {}
}

const first = (said: Said, day: PlainDate, history: History): NewFact['data'] => {
  noPlanInForce(day, history, 'issuedOn');
  const { naming } = requestFor(said, day, history);
  const answer = upTo(history, 'IssueDecided', day).findLast(
    ({ data }) => data.requestId === naming['requestId'],
  );
  if (answer?.data.decision !== 'no' || isSettledSince(answer, day, history)) return { ...said, ...naming };
  const detail =
    'It was decided not to issue a plan on this request. Record the order or the new decision first.';
  throw new Refused('plan-was-refused', 'requestId', detail);
};

const later = (said: Said, day: PlainDate, history: History): NewFact['data'] => {
  const { naming } = planInForce(said, day, history);
  if (said.amendmentId !== undefined || said.amendmentRef !== undefined) amendmentFor(said, day, history);
  return { ...said, ...naming };
};

export const finalisePlan: Decide<FinalisePlan> = (command, history) => {
  const { said, today } = command;
  const day = happened('plan', 'issuedOn', command, history);
  for (const { sentOn } of said.sentTo ?? []) {
    inOrder(day, sentOn, ['sent-before-it-was-final', 'sentTo', 'The plan was sent before it was final.']);
    inOrder(sentOn, today, ['sending-in-future', 'sentTo', 'The plan cannot have been sent in the future.']);
  }
  const data = said.cause === 'first' ? first(said, day, history) : later(said, day, history);
  return [{ type: 'PlanFinalised', occurredOn: day, data }];
};
