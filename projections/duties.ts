import type { Duty, DutyRule } from '../src/law/rule.js';
import { cellsOf, type Cells } from '../src/read-model/rows.js';
import { perChild, plainly } from './per-child.js';

const cells = cellsOf('duty');

const rowOf = ({ rule, episode, startedOn, dueOn, ...duty }: Duty): Cells =>
  cells({
    duty: rule,
    episode,
    started_on: startedOn,
    due_from: typeof dueOn === 'object' ? dueOn?.from : dueOn,
    due_to: typeof dueOn === 'object' ? dueOn?.to : dueOn,
    due_customary: duty.dueOnCustomary,
    met_on: duty.metOn,
    ended_on: duty.endedOn,
    exception: duty.exception,
    cannot_be_said: duty.cannotBeSaid,
  });

/** Every duty of every episode: when it began, when it is due, what met it. */
export const duties = perChild<Cells>({
  name: 'duties',
  version: 1,
  table: 'duty',
  questions: (release) =>
    release.duties.map((rule: DutyRule) => plainly(rule.reads, (history) => rule.duties(history).map(rowOf))),
});
