import { assessDuty, silenceOf } from '../src/law/assess-duties.js';
import type { Due, Duty, DutyRule } from '../src/law/rule.js';
import { cellsOf, sameCells, type Cells } from '../src/read-model/rows.js';
import { perChild } from './per-child.js';
import type { Question } from './question.js';

const cells = cellsOf('duty');

const firstOf = (due: Due | null): string | undefined => (typeof due === 'object' ? due?.from : due);
const lastOf = (due: Due | null): string | undefined => (typeof due === 'object' ? due?.to : due);

const sameDue = (a: Due | null, b: Due | null): boolean =>
  a === b || (firstOf(a) === firstOf(b) && lastOf(a) === lastOf(b));

/** Whether two duties give the same row, before it is asked who would have told of them. */
const sameDuty = (a: Duty, b: Duty): boolean =>
  a.episode === b.episode &&
  a.startedOn === b.startedOn &&
  sameDue(a.dueOn, b.dueOn) &&
  a.dueOnCustomary === b.dueOnCustomary &&
  a.metOn === b.metOn &&
  a.endedOn === b.endedOn &&
  a.exception === b.exception &&
  a.cannotBeSaid === b.cannotBeSaid &&
  (a.silence === b.silence || a.silence?.join() === b.silence?.join());

const rowOf = (duty: Duty): Cells =>
  cells({
    duty: duty.rule,
    episode: duty.episode,
    started_on: duty.startedOn,
    due_from: firstOf(duty.dueOn),
    due_to: lastOf(duty.dueOn),
    due_customary: duty.dueOnCustomary,
    met_on: duty.metOn,
    ended_on: duty.endedOn,
    exception: duty.exception,
    cannot_be_said: duty.cannotBeSaid,
  });

const questionOf = (rule: DutyRule): Question<Duty, Cells> => ({
  reads: rule.reads,
  evaluate: (history) => rule.duties(history),
  same: sameDuty,
  dress: ({ from, to, content }, { coverage }) => ({
    from,
    to,
    content: rowOf(assessDuty(rule, content, coverage)),
  }),
  relies: (duty) => silenceOf(rule, duty),
  sameRow: sameCells,
});

/** Every duty of every episode: when it began, when it is due, what met it. */
export const duties = perChild<Duty>({
  name: 'duties',
  version: 4,
  table: 'duty',
  questions: (release) => release.duties.map(questionOf),
});
