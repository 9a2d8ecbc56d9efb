import type { PlainDate } from '../domain/plain-date.js';
import { firstOf, lastOf } from '../law/readings/due-dates.js';
import type { Duty } from '../law/rule.js';

export type DutyState =
  'met' | 'met-late' | 'met-perhaps-late' | 'due' | 'overdue' | 'ended' | 'cannot-be-said';

/** Of one that was met: whether in time, or late, or dates known only in part allow both. */
const metState = ({ dueOn, metFrom }: Duty, metOn: PlainDate): DutyState => {
  if (dueOn === null || metOn <= firstOf(dueOn)) return 'met';
  return (metFrom ?? metOn) > lastOf(dueOn) ? 'met-late' : 'met-perhaps-late';
};

/**
 * How a duty stands on a day. Where only a range of due dates is known, it is late after the last of them. A family's
 * time limit that was not used has ended: nobody owed it.
 */
export const dutyState = (duty: Duty, day: PlainDate): DutyState => {
  const { kind, dueOn, metOn, endedOn, cannotBeSaid } = duty;
  if (metOn !== undefined) return metState(duty, metOn);
  if (endedOn !== undefined && endedOn <= day) return 'ended';
  if (dueOn === null) return 'cannot-be-said';
  if (day <= lastOf(dueOn)) return 'due';
  if (kind === 'time-limit') return 'ended';
  return cannotBeSaid === undefined ? 'overdue' : 'cannot-be-said';
};
