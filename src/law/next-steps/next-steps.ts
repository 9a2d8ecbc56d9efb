import { compareText } from '../../domain/compare-text.js';
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

/** A risk of which no last day is left is for now; what has no day at all comes last. */
export const placeOf = ({ by, kind }: NextStep, day: PlainDate): PlainDate => {
  if (by !== null) return lastOf(by);
  return kind === 'risk' ? day : '9999-12-31';
};

const inOrder = (steps: readonly NextStep[], day: PlainDate): readonly NextStep[] =>
  [...steps].sort(
    (a, b) =>
      compareText(placeOf(a, day), placeOf(b, day)) ||
      compareText(a.rule, b.rule) ||
      compareText(a.episode, b.episode),
  );

/**
 * The steps that open duties and open risks ask for, by date.
 * @param open as `openDuties` gives them
 */
export const stepsAsked = (
  open: readonly Duty[],
  risks: readonly OpenWindow[],
  side: Side,
  day: PlainDate,
): readonly NextStep[] => {
  const windows = colouredWindows(risks);
  const isAsked = ({ rule }: OpenWindow): boolean =>
    open.some((duty) => SAME_MATTER[rule]?.includes(duty.rule) === true);
  const ofDuties = open.map((duty) => dutyStep(duty, side, day, severityOf(duty.rule, windows)));
  const ofRisks = windows.filter((window) => !isAsked(window)).map((window) => riskStep(window, side, day));
  return inOrder([...ofDuties, ...ofRisks], day);
};

/** What comes next on a day, by date, a line a step: what, who leads, by when, under which rule. */
export const nextSteps = (
  { history, duties, risks }: Standing,
  side: Side,
  day: PlainDate,
): readonly NextStep[] => {
  // Of an erased record dates are left, and nobody who waits for anything: no list has a step of it either.
  if (history.latest('SubjectErased') !== undefined) return [];
  const asked = stepsAsked(openDuties(duties, day), risks, side, day);
  return inOrder([...asked, ...moveSteps(history, side, day)], day);
};
