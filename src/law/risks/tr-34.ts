import { addDays, later } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { weeksFrom } from '../calendar/calendar-days.js';
import { dutyRules } from '../duties/duty-rules.js';
import { leadTime, type LeadTime } from '../policies/lead-times.js';
import { lastOf } from '../readings/due-dates.js';
import { dueInWords, inWords } from '../readings/in-words.js';
import type { Duty, DutyRule, Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, numbered, riskWindow } from './risk-window.js';

/** What a plan transferred in asks for: what is missing, from when it is amber, and what would show it done. */
export interface Owed {
  readonly rule: DutyRule;
  readonly missing: string;
  readonly clears: string;
  readonly kind: 'TransferNoticeSent' | 'ReviewDecided';
  readonly amberFrom: (lastDay: string, policy: Policy) => string;
}

/** No source covers it: the record does not say on which day the clock began. */
const NO_DAY = 'exact-day';

const ruleOf = (id: string): readonly DutyRule[] => dutyRules.filter((rule) => rule.id === id);

const before =
  (weeks: LeadTime) =>
  (lastDay: string, policy: Policy): string =>
    weeksFrom(lastDay, -leadTime(policy, weeks));

const NOTICE_WEEKS = 6;
/** The policy counts the weeks of the letter from the transfer; its last day lies six weeks after that. */
const afterTransfer = (lastDay: string, policy: Policy): string =>
  weeksFrom(lastDay, leadTime(policy, 'tr-34.letterAmberWeeks') - NOTICE_WEEKS);

/** The letter and the review. */
export const OWED: readonly Owed[] = [
  ...ruleOf('M2').map((rule) => ({
    ...{ rule, missing: 'no letter that tells the family of the transfer', amberFrom: afterTransfer },
    ...{ clears: 'The transfer notice sent to the family.', kind: 'TransferNoticeSent' as const },
  })),
  ...ruleOf('M3').map((rule) => ({
    ...{ rule, missing: 'no annual review decision', amberFrom: before('tr-34.reviewAmberWeeks') },
    ...{ clears: 'The annual review decision notified.', kind: 'ReviewDecided' as const },
  })),
];

const windowOf = (
  { rule, missing, clears, kind, amberFrom }: Owed,
  duty: Duty,
  policy: Policy,
): RiskWindow[] => {
  const { dueOn, startedOn, metOn, endedOn, episode } = duty;
  const lastDay = dueOn === null ? startedOn : lastOf(dueOn);
  const clock = dueOn === null ? `cannot be said: ${duty.cannotBeSaid}` : `is ${dueInWords(dueOn)}`;
  return [
    riskWindow({
      episode: `${rule.id} ${episode}`,
      amberFrom: later(amberFrom(lastDay, policy), startedOn),
      redFrom: later(addDays(lastDay, 1), startedOn),
      dueOn: dueOn ?? undefined,
      clearedOn: metOn,
      lapsedOn: endedOn,
      reason: `Plan transferred in by ${inWords(startedOn)}; ${missing} is on record since; the last day ${clock} (${duty.law}).`,
      clears,
      events: duty.events,
      silence: [{ kinds: [dueOn === null ? NO_DAY : kind], from: startedOn }],
    }),
  ];
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  if (history.of('PlanTransferredIn').length === 0) return NONE;
  return numbered(
    OWED.flatMap((owed) => owed.rule.duties(history).flatMap((duty) => windowOf(owed, duty, policy))),
  );
};

export const tr34: RiskRule = {
  id: 'TR-34',
  version: 1,
  name: 'Moved in: not told, not reviewed',
  says: 'A plan was transferred in, and the family has not been told, or the plan not reviewed. The letter: amber four weeks after the transfer, red when the six weeks have passed. The review: amber ten weeks before its last day, red the day after it.',
  source: 'SEND Regs 2014 reg 15(4), (5)',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [...new Set<JourneyFactType>(['PlanTransferredIn', ...OWED.flatMap(({ rule }) => rule.reads)])],
  aboutPlan: true,
  windows,
};
