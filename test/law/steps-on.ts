import { given, said } from './given.js';
import type { PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact, History } from '../../src/journey/belief/history.js';
import { assessDuties } from '../../src/law/assess-duties.js';
import { assessRisks } from '../../src/law/assess-risks.js';
import { colourOn } from '../../src/law/colour.js';
import { KINDS_RELIED_ON } from '../../src/law/coverage/relied-on.js';
import { release } from '../../src/law/release.js';
import type { NextStep, Side } from '../../src/law/next-steps/next-step.js';
import { nextSteps } from '../../src/law/next-steps/next-steps.js';

export const standingOn = (life: History, day: PlainDate) => {
  const history = life.until(day);
  return {
    history,
    duties: assessDuties(release, history, []),
    risks: assessRisks(release, history, release.initialPolicy, []).flatMap((window) => {
      const colour = colourOn(window, day);
      return colour === 'none' ? [] : [{ ...window, colour }];
    }),
  };
};
export const stepsOn = (day: PlainDate, side: Side, born: PlainDate, ...facts: BelievedFact[]) =>
  nextSteps(standingOn(given({ born }, ...facts), day), side, day);
export const BORN = '2015-03-01';
/** Somebody would always have said so. */
export const EVERYTHING = KINDS_RELIED_ON.map((kind) => ({
  ...{ kind, source: 'records', from: '2005-01-01', to: '9999-12-31' },
}));
export const told = (steps: readonly NextStep[]) => steps.map(({ rule, by }) => [rule, by]);
export const lineOf = (steps: readonly NextStep[], rule: string): string | undefined =>
  steps.find((step) => step.rule === rule)?.what;

export const requested = said('AssessmentRequested', '2025-01-06');
export const toAssess = said('AssessmentDecided', '2025-02-10', { decision: 'yes' });
