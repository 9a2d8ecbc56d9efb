import type { PlainDate } from '../../domain/plain-date.js';
import { opensOn } from '../assess-risks.js';
import { lastOf } from '../readings/due-dates.js';
import { riskRules } from '../risks/risk-rules.js';
import type { Due } from '../rule.js';
import type { NextStep, OpenWindow, Side } from './next-step.js';
import { RISK_WORDS } from './risk-words.js';
import { SAME_MATTER } from './same-matter.js';

const SOURCES = new Map(riskRules.map(({ id, source }) => [id, source]));

/** By when: its statutory day, else the day before which it turns red; null: now. */
const byOf = ({ dueOn, redFrom }: OpenWindow, day: PlainDate): Due | null => {
  if (dueOn !== undefined) return dueOn;
  return redFrom !== undefined && redFrom > day ? redFrom : null;
};

/** The coloured windows, of each rule the one that opened last. */
export const colouredWindows = (windows: readonly OpenWindow[]): readonly OpenWindow[] => {
  const last = new Map<string, OpenWindow>();
  for (const window of windows) {
    const before = last.get(window.rule);
    if (window.colour === 'cannot-be-said') continue;
    if (before === undefined || opensOn(window) >= opensOn(before)) last.set(window.rule, window);
  }
  return [...last.values()];
};

/** The colour of the risks of a duty's matter that are open. */
export const severityOf = (rule: string, windows: readonly OpenWindow[]): NextStep['severity'] => {
  const colours = windows.filter((one) => SAME_MATTER[one.rule]?.includes(rule)).map(({ colour }) => colour);
  if (colours.includes('red')) return 'red';
  return colours.includes('amber') ? 'amber' : undefined;
};

/** The step of an open risk that no open duty of the same matter asks for already. */
export const riskStep = (window: OpenWindow, side: Side, day: PlainDate): NextStep => {
  const { rule, colour, episode, events } = window;
  const words = RISK_WORDS[rule];
  const by = byOf(window, day);
  return {
    what: (side === 'family' ? words?.family : words?.coordinator) ?? window.clears,
    who: words?.lead ?? 'authority',
    by,
    isOverdue: by !== null && day > lastOf(by),
    severity: colour === 'red' ? 'red' : 'amber',
    ...{ rule, law: SOURCES.get(rule) ?? rule, kind: 'risk', episode, events },
  };
};
