import type { PlainDate } from '../domain/plain-date.js';
import type { Duty } from '../law/rule.js';

export type DutyState = 'met' | 'met-late' | 'due' | 'overdue' | 'ended' | 'cannot-be-said';

const lastOf = (due: NonNullable<Duty['dueOn']>): PlainDate => (typeof due === 'string' ? due : due.to);

/**
 * How a duty stands on a day. Where only a range of due dates is known, it is late after the last of them. A family's
 * time limit that was not used has ended: nobody owed it.
 */
export const dutyState = ({ kind, dueOn, metOn, endedOn, cannotBeSaid }: Duty, day: PlainDate): DutyState => {
  if (metOn !== undefined) return dueOn !== null && metOn > lastOf(dueOn) ? 'met-late' : 'met';
  if (endedOn !== undefined && endedOn <= day) return 'ended';
  if (dueOn === null) return 'cannot-be-said';
  if (day <= lastOf(dueOn)) return 'due';
  if (kind === 'time-limit') return 'ended';
  return cannotBeSaid === undefined ? 'overdue' : 'cannot-be-said';
};
