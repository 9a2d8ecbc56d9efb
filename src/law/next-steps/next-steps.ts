import type { PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { lastOf } from '../readings/due-dates.js';
import type { Duty } from '../rule.js';
import { dutyStep } from './duty-steps.js';
import { moveSteps } from './move-steps.js';
import type { NextStep, OpenWindow, Side } from './next-step.js';
import { openDuties } from './open-duties.js';
import { colouredWindows, riskStep, severityOf } from './risk-steps.js';
import { SAME_MATTER } from './same-matter.js';

/** What next steps are derived from, all of one day: nothing is reckoned anew. */
export interface Standing {
  readonly history: History;
  readonly duties: readonly Duty[];
  /** Windows that are open on the day, with their colours. */
  readonly risks: readonly OpenWindow[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A risk of which no last day is left is for now; what has no day at all comes last. */
const placeOf = ({ by, kind }: NextStep, day: PlainDate): PlainDate => {
  if (by !== null) return lastOf(by);
  return kind === 'risk' ? day : '9999-12-31';
};

/** What comes next on a day, by date, a line a step: what, who leads, by when, under which rule. */
export const nextSteps = (
  { history, duties, risks }: Standing,
  side: Side,
  day: PlainDate,
): readonly NextStep[] => {
  const [open, windows] = [openDuties(duties, day), colouredWindows(risks)];
  const isAsked = ({ rule }: OpenWindow): boolean =>
    open.some((duty) => SAME_MATTER[rule]?.includes(duty.rule) === true);
  const steps = [
    ...open.map((duty) => dutyStep(duty, side, day, severityOf(duty.rule, windows))),
    ...windows.filter((window) => !isAsked(window)).map((window) => riskStep(window, side, day)),
    ...moveSteps(history, side, day),
  ];
  return steps.sort(
    (a, b) =>
      compare(placeOf(a, day), placeOf(b, day)) || compare(a.rule, b.rule) || compare(a.episode, b.episode),
  );
};
