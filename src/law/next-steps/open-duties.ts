import type { PlainDate } from '../../domain/plain-date.js';
import { lastOf } from '../readings/due-dates.js';
import type { Duty } from '../rule.js';

/** Of these several stand side by side: each request for advice, consultation, decision, appeal. Of others the last. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set(['A3', 'A6', 'A7', 'D1', 'D3', 'D4', 'D5', 'D7', 'D10']);

/** Once their last day has passed there is nothing left to do: the meeting was held, the plan stood so long. */
const OVER_WHEN_PAST: ReadonlySet<string> = new Set(['R5', 'R6', 'X7', 'X9']);

/** Said already by another that is open too. */
const SAID_BY: Readonly<Record<string, string>> = { A4: 'A8', R1: 'M3', R2: 'M3' };

/** Whether a duty's last day has passed. */
export const isOverdue = ({ dueOn }: Duty, day: PlainDate): boolean => dueOn !== null && day > lastOf(dueOn);

const isOpen = (duty: Duty, day: PlainDate): boolean => {
  const { rule, kind, metOn, endedOn, startedOn, cannotBeSaid } = duty;
  if (metOn !== undefined || startedOn > day || (endedOn !== undefined && endedOn <= day)) return false;
  if (!isOverdue(duty, day)) return true;
  // Nobody would tell whether it was done: it may be.
  return kind !== 'time-limit' && !OVER_WHEN_PAST.has(rule) && cannotBeSaid === undefined;
};

const isOvertaken = (duty: Duty, duties: readonly Duty[]): boolean =>
  !SIDE_BY_SIDE.has(duty.rule) &&
  duties.some(({ rule, startedOn }) => rule === duty.rule && startedOn > duty.startedOn);

/** The duties with which something is left to do on a day; of those of one rule the last alone, unless several can stand. */
export const openDuties = (all: readonly Duty[], day: PlainDate): readonly Duty[] => {
  const begun = all.filter(({ startedOn }) => startedOn <= day);
  const open = begun.filter((duty) => isOpen(duty, day) && !isOvertaken(duty, begun));
  return open.filter(({ rule }) => !open.some((other) => other.rule === SAID_BY[rule]));
};
