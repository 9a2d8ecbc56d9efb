import type { History } from '../../journey/belief/history.js';
import { appealableOf, type AppealableType } from '../readings/appealable.js';
import type { DutyRule, Mark } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { dueOf, type Owed } from './duty.js';

/** The kind under which a source says that it carries the notices of rights to appeal. */
const APPEAL_NOTICE = 'AppealNotice';

/** The notice goes with the decision: on its day. One that leaves out mediation does not meet it. */
const owedFor = (history: History, types: readonly AppealableType[]): readonly Owed[] =>
  appealableOf(history, types).map(({ decided, notice }) => ({
    episode: `${IN_WORDS[decided.type]} ${decided.occurredOn}`,
    startedOn: decided.latestOn,
    ...dueOf(decided, (day) => day),
    metOn: notice === undefined || notice.mediationInformation === false ? undefined : notice.sentOn,
    events: decided.events,
  }));

const IN_WORDS: Readonly<Record<AppealableType, string>> = {
  AssessmentDecided: 'decision to assess or not',
  IssueDecided: 'decision to issue or not',
  ReassessmentDecided: 'decision to re-assess or not',
  PlanFinalised: 'final plan',
  ReviewDecided: 'review decision',
  AmendmentsAbandoned: 'amendments abandoned',
  CeaseDecided: 'decision to cease',
};

interface Notice {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly source?: string;
  readonly mark: Mark;
  readonly of: readonly AppealableType[];
}

const noticeRule = ({ of, ...declared }: Notice): DutyRule =>
  dutyRule({
    ...declared,
    reads: of,
    silence: [APPEAL_NOTICE],
    owed: (history) => owedFor(history, of),
  });

export const a2: DutyRule = noticeRule({
  id: 'A2',
  name: 'Tell the family of the right to appeal and of mediation, with the refusal',
  law: 'SEND Regs 2014 regs 5(3), 10(3), 25(2), 32',
  mark: 'checked',
  of: ['AssessmentDecided', 'IssueDecided', 'ReassessmentDecided'],
});
export const a9: DutyRule = noticeRule({
  id: 'A9',
  name: 'Tell the family of the right to appeal and of mediation, with the final plan',
  law: 'SEND Regs 2014 regs 14, 22(5), 32',
  source: 'SEND Regs 2014 reg 14; edyourself.org',
  mark: 'checked',
  of: ['PlanFinalised'],
});
export const r13: DutyRule = noticeRule({
  id: 'R13',
  name: 'Tell the family of the right to appeal and of mediation, with the decision after the review',
  law: 'SEND Regs 2014 regs 20, 21, 22(4), 32',
  source: 'SEND Regs 2014 regs 20, 21; livewellsouthend.com',
  mark: 'checked',
  of: ['ReviewDecided', 'AmendmentsAbandoned'],
});
export const x6Notice: DutyRule = noticeRule({
  id: 'X6-notice',
  name: 'Tell the family of the right to appeal and of mediation, with the decision to cease',
  law: 'SEND Regs 2014 regs 31, 32',
  mark: 'checked',
  of: ['CeaseDecided'],
});
