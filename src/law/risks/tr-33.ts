import { addDays, later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { dutyRules } from '../duties/duty-rules.js';
import { LIMITS } from '../duties/order-limits.js';
import type { Step } from '../duties/order-steps.js';
import { leadTime } from '../policies/lead-times.js';
import { lastOf } from '../readings/due-dates.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import type { Duty, DutyRule, Policy, RiskRule, RiskWindow, Silence } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

/** What the duties of an order (O), an appeal not opposed (U) and a mediation agreement (D10) are called, told and untold. */
const AFTER_A_DISPUTE = /^([OU](-|$)|D10$)/;
/** Every duty that follows an order, a concession or an agreement. */
export const OWED: readonly DutyRule[] = dutyRules.filter(({ id }) => AFTER_A_DISPUTE.test(id));

/** No source covers it: the record does not say on which day the clock began. */
const NO_DAY = 'exact-day';

/** What begins such a duty. */
export const BEGINNINGS = [
  'AppealDecided',
  'AppealConceded',
  'MediationAgreementReached',
] as const satisfies readonly JourneyFactType[];

/** What would show a step done, beside an `OrderStepDone` that says so. */
const SHOWN_BY: Readonly<Record<Step, readonly string[]>> = {
  told: ['AssessmentDecided'],
  decided: ['IssueDecided'],
  draft: ['DraftPlanIssued'],
  final: ['PlanFinalised/first', 'PlanFinalised'],
  amended: ['PlanFinalised/amended', 'PlanFinalised'],
  continued: ['PlanContinued'],
  ceased: ['PlanCeased'],
  reconsidered: ['AssessmentDecided'],
};

const STEPS: ReadonlyMap<string, Step> = new Map(
  Object.values(LIMITS).flatMap((limits) => limits.map(({ name, step }) => [name, step] as const)),
);

/** The step of a duty: its rule's, or the one that an agreement's episode names. */
const stepOf = ({ name }: DutyRule, { episode }: Duty): Step | undefined =>
  STEPS.get(name) ?? ORDERLY_STEPS.find((step) => episode.includes(`, ${step},`));
const ORDERLY_STEPS = Object.keys(SHOWN_BY) as Step[];

const silenceOf = (rule: DutyRule, duty: Duty): readonly Silence[] => {
  const from = duty.startedOn;
  if (duty.dueOn === null) return [{ kinds: [NO_DAY], from }];
  const step = stepOf(rule, duty);
  return [{ kinds: ['OrderStepDone', ...(step === undefined ? [] : SHOWN_BY[step])], from }];
};

const windowOf = (rule: DutyRule, duty: Duty, policy: Policy): RiskWindow | undefined => {
  const { dueOn, startedOn, metOn, endedOn, episode } = duty;
  if (duty.holder !== 'authority') return undefined;
  const lastDay = dueOn === null ? startedOn : lastOf(dueOn);
  const amberFrom = weeksFrom(lastDay, -leadTime(policy, 'tr-33.amberWeeks'));
  const clock = dueOn === null ? `by when cannot be said, ${duty.cannotBeSaid}` : `by ${dueInWords(dueOn)}`;
  return riskWindow({
    episode: `${rule.id} ${episode}`,
    amberFrom: later(amberFrom, startedOn),
    redFrom: later(addDays(lastDay, 1), startedOn),
    dueOn: dueOn ?? undefined,
    clearedOn: metOn,
    lapsedOn: endedOn,
    reason: `${rule.name}: owed since ${inWords(startedOn)}, ${clock}; that it was done is not on record (${duty.law}).`,
    clears: 'The step done and evidenced.',
    events: duty.events,
    silence: silenceOf(rule, duty),
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  if (BEGINNINGS.every((type) => history.of(type).length === 0)) return NONE;
  const found = OWED.flatMap((rule) =>
    rule.duties(history).flatMap((duty) => windowOf(rule, duty, policy) ?? []),
  );
  return found.length === 0 ? NONE : numbered(found);
};

export const tr33: RiskRule = {
  id: 'TR-33',
  version: 1,
  name: 'Order or agreement not complied with',
  says: "A step that the Tribunal's order, an appeal not opposed or a mediation agreement asks for is due within a week, or late, and is not on record as done. Amber a week before its last day, red the day after it.",
  source: 'SEND Regs 2014 regs 42, 44, 45',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...new Set<JourneyFactType>([...BEGINNINGS, ...OWED.flatMap(({ reads }) => reads)])],
  aboutPlan: false,
  windows,
};
