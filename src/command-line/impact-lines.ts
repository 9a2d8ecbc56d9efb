import type { CaseRisk } from '../case-replay/child-case.js';
import { dutyState } from '../case-replay/duty-state.js';
import type { AffectedAnswer } from '../case-replay/impact/answers-affected.js';
import { reasonOf } from '../case-replay/impact/impact-answers.js';
import type { Impact } from '../case-replay/impact/impact.js';
import type { RecordChange } from '../case-replay/impact/record-change.js';
import type { DutyChange, RiskChange } from '../case-replay/impact/what-differs.js';
import { lateDays } from '../law/late-days.js';
import type { Duty } from '../law/rule.js';
import { dueText } from './duty-formats.js';

/** What a correction changed, and the answers that had used what was wrong. */
export interface WithAnswers {
  readonly impact: Impact;
  readonly answers: readonly AffectedAnswer[];
  /** Of so many lists it cannot be said whether they left the child out. */
  readonly cannotBeSaid: number;
}

const daysText = (duty: Duty, on: string): string => {
  const late = lateDays(duty, on);
  if (late === null) return '';
  return typeof late === 'number' ? `, ${late} days late` : `, ${late.from} to ${late.to} days late`;
};

/** How a duty stood, in a few words. */
export const dutyText = (duty: Duty | undefined, on: string): string | undefined =>
  duty && `${dutyState(duty, on)}, due ${dueText(duty.dueOn) ?? 'cannot be said'}${daysText(duty, on)}`;
/** How a risk stood, in a few words. */
export const riskText = (risk: CaseRisk | undefined): string | undefined =>
  risk && [risk.colour, risk.redFrom && `red from ${risk.redFrom}`].filter(Boolean).join(', ');

/** One line of what a correction changed: a duty, a risk, or an answer that had used what was wrong. */
export interface Line {
  readonly correction: string;
  readonly known_at: string;
  readonly wrong_in: string | undefined;
  readonly reason: string | undefined;
  readonly what: string;
  readonly rule: string;
  readonly episode: string;
  readonly differs: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly events: string;
  /** Of an answer. */
  readonly given_at?: string;
  readonly given_to?: string;
  readonly at_position?: string;
}

const eventsOf = ({ before, after }: DutyChange | RiskChange): string =>
  [...new Set([...(before?.events ?? []), ...(after?.events ?? [])])].join(' ');

/** What every line of a change says. */
export const lineOf = (what: string, change: DutyChange | RiskChange) => {
  const { rule, episode } = (change.after ?? change.before)!;
  return { what, rule, episode, differs: change.differs.join(' '), events: eventsOf(change) };
};

/** What of the fact was wrong; undefined for a link or a move. */
export const wrongIn = ({ event }: RecordChange): string | undefined =>
  event.type === 'FactCorrected' ? event.data.wrong : undefined;

/** Why the record was changed, or in brackets why that cannot be read. */
export const reasonText = (change: RecordChange): string | undefined => {
  const reason = reasonOf(change);
  return reason && (reason.value ?? `(${reason.unreadable!})`);
};

const saidOf = (change: RecordChange) => ({
  ...{ correction: change.event.id, known_at: change.knownAt },
  ...{ wrong_in: wrongIn(change), reason: reasonText(change) },
});

/** The duties and risks that differ. */
export const linesOf = ({ change, times: { on }, duties, risks }: Impact): readonly Line[] => {
  const said = saidOf(change);
  return [
    ...duties.map((one) => ({
      ...{ ...said, before: dutyText(one.before, on), after: dutyText(one.after, on) },
      ...lineOf('duty', one),
    })),
    ...risks.map((one) => ({
      ...{ ...said, before: riskText(one.before), after: riskText(one.after) },
      ...lineOf('risk', one),
    })),
  ];
};

/** What of an answer had used what was wrong. */
export const becauseText = ({ because, reckonedAgain }: AffectedAnswer): string =>
  reckonedAgain ? because.join(' ') : 'made under another release of the rules';

/** The answers that had used what was wrong. */
export const answerLines = ({ impact, answers }: WithAnswers): readonly Line[] =>
  answers.map((one) => ({
    ...{ ...saidOf(impact.change), what: 'answer', rule: one.answer.kind, episode: one.answer.format },
    ...{ differs: becauseText(one), before: undefined, after: undefined, events: '' },
    ...{ given_at: one.answer.givenAt, given_to: one.answer.givenTo, at_position: one.answer.position },
  }));
