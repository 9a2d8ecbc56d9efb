import type { PlainDate } from '../../domain/plain-date.js';
import { lastOf } from '../readings/due-dates.js';
import type { Duty } from '../rule.js';

/** Of these several stand side by side: each request for advice, consultation, decision, appeal. Of others the last. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set(['A3', 'A6', 'A7', 'D1', 'D3', 'D4', 'D5', 'D7', 'D10']);

/** Once their last day has passed there is nothing left to do: the meeting was held, the plan stood so long. */
const OVER_WHEN_PAST: ReadonlySet<string> = new Set(['R5', 'R6', 'X7', 'X9']);

/** Said already by another that is open too. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = { A4: ['A8'], R1: ['M3'], R2: ['M3'] };

/** Once late they serve only what comes after: a report the decision, proposed amendments the decision or the plan. */
const ONLY_BEFORE: Readonly<Record<string, readonly string[]>> = {
  ...{ R7: ['R8'], R9: ['R8', 'R11'], R14: ['R8'] },
};
const NONE: readonly string[] = [];

/** Whether a duty's last day has passed. */
export const isOverdue = ({ dueOn }: Duty, day: PlainDate): boolean => dueOn !== null && day > lastOf(dueOn);

/** Whether something is left to do with a duty on a day, whatever came after it. */
export const isOpen = (duty: Duty, day: PlainDate): boolean => {
  const { rule, kind, metOn, endedOn, startedOn, cannotBeSaid } = duty;
  if (metOn !== undefined || startedOn > day || (endedOn !== undefined && endedOn <= day)) return false;
  if (!isOverdue(duty, day)) return true;
  // Nobody would tell whether it was done: it may be.
  return kind !== 'time-limit' && !OVER_WHEN_PAST.has(rule) && cannotBeSaid === undefined;
};

/** Whether a later duty of a rule takes the place of one begun before: not where several can stand. */
export const isOvertaken = ({ rule, startedOn }: Duty, lastStartedOn: PlainDate): boolean =>
  !SIDE_BY_SIDE.has(rule) && lastStartedOn > startedOn;

const isLeft = (duty: Duty, open: readonly Duty[], day: PlainDate): boolean => {
  const among = (rules: readonly string[]): boolean => open.some(({ rule }) => rules.includes(rule));
  if (among(SAID_BY[duty.rule] ?? NONE)) return false;
  const next = ONLY_BEFORE[duty.rule];
  return next === undefined || !isOverdue(duty, day) || among(next);
};

/** Of duties that are open by themselves, those that no other one says already and that still serve the next. */
export const leftToDo = (open: readonly Duty[], day: PlainDate): readonly Duty[] =>
  open.filter((duty) => isLeft(duty, open, day));

/** The duties with which something is left to do on a day; of those of one rule the last alone, unless several can stand. */
export const openDuties = (all: readonly Duty[], day: PlainDate): readonly Duty[] => {
  const lastOfRule = new Map<string, PlainDate>();
  for (const { rule, startedOn } of all)
    if (startedOn <= day && startedOn > (lastOfRule.get(rule) ?? '')) lastOfRule.set(rule, startedOn);
  const open = all.filter((duty) => isOpen(duty, day) && !isOvertaken(duty, lastOfRule.get(duty.rule)!));
  return leftToDo(open, day);
};
