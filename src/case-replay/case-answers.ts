import type { Gap } from '../journey/gaps.js';
import { lateDays } from '../law/late-days.js';
import type { Duty as Clock } from '../law/rule.js';
import { release } from '../law/release.js';
import { dateRange } from '../web/graphql/date-range.js';
import type { CaseRisk as Risk, ChildCase } from './child-case.js';
import { CaseRisk, Duty, RecordGap } from './duty.graphql.js';
import { dutyState } from './duty-state.js';
import { ledgerAnswer } from './ledger-answer.js';

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

/** The same with its ledger, which is found when it is asked for. */
export const dutyWithLedger = (
  duty: Clock,
  { times, ledgerOf }: Pick<ChildCase, 'times' | 'ledgerOf'>,
): Duty =>
  Object.defineProperty(dutyAnswer(duty, times.on), 'ledger', {
    get: () => ledgerAnswer(ledgerOf(duty)),
    enumerable: true,
  });

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
