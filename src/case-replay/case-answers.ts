import type { Gap } from '../journey/gaps.js';
import { lateDays } from '../law/late-days.js';
import type { Duty as Clock } from '../law/rule.js';
import { release } from '../law/release.js';
import { dateRange } from '../web/graphql/date-range.js';
import type { CaseRisk as Risk, ChildCase } from './child-case.js';
import { CaseRisk, Duty, RecordGap } from './duty.graphql.js';
import { dutyState } from './duty-state.js';
import { ledgerAnswer } from './ledger-answer.js';
import type { LedgerSpanAnswer } from './ledger-answer.js';

const names = new Map(release.duties.map(({ id, name }) => [id, name]));

/** A duty as GraphQL answers it, as it stands on a day. */
export const dutyAnswer = (duty: Clock, day: string): Duty => {
  const { dueOn, dueOnAlternative, ...said } = duty;
  const late = lateDays(duty, day);
  const alternative = dueOnAlternative && { ...dueOnAlternative, on: dateRange(dueOnAlternative.on) };
  const more = {
    dueOnAlternative: alternative,
    lateDays: typeof late === 'number' ? { from: late, to: late } : (late ?? undefined),
    name: names.get(duty.rule),
    state: dutyState(duty, day),
    due: dateRange(dueOn),
  };
  return Object.assign(new Duty(), { ...said, ...more });
};

/** Where an answer keeps the duty and the case that it tells of: a getter of its own would keep both in memory for long. */
const TOLD_OF = Symbol('told of');

interface ToldOf extends Duty {
  [TOLD_OF]?: { readonly duty: Clock; readonly found: Pick<ChildCase, 'ledgerOf'> };
}

/** The same, with its ledger to be asked for. */
export const dutyWithLedger = (duty: Clock, found: Pick<ChildCase, 'times' | 'ledgerOf'>): Duty => {
  const answer: ToldOf = dutyAnswer(duty, found.times.on);
  answer[TOLD_OF] = { duty, found };
  return answer;
};

/** The ledger of a duty that a case answered, found now; null for one that no case answered. */
export const ledgerAsked = (answer: Duty): readonly LedgerSpanAnswer[] | null => {
  const told = (answer as ToldOf)[TOLD_OF];
  return told ? ledgerAnswer(told.found.ledgerOf(told.duty)) : null;
};

export const gapAnswer = ({ gap, type, since, events }: Gap): RecordGap =>
  Object.assign(new RecordGap(), { gap, type, since, events });

export const riskAnswer = (risk: Risk): CaseRisk => {
  const { rule, colour, amberFrom, redFrom, dueOn, reason, clears, unsaidKind, events } = risk;
  const due = dateRange(dueOn);
  return Object.assign(new CaseRisk(), {
    rule,
    colour,
    amberFrom,
    redFrom,
    due,
    reason,
    clears,
    unsaidKind,
    events,
  });
};
