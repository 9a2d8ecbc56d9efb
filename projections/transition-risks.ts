import { assessWindow, opensOn, readsOf, windowsOf } from '../src/law/assess-risks.js';
import type { AssessedWindow } from '../src/law/assess-risks.js';
import type { Due, RiskRule, RiskWindow, Silence } from '../src/law/rule.js';
import { cellsOf, sameCells, type Cells } from '../src/read-model/rows.js';
import { perChild } from './per-child.js';
import type { Question } from './question.js';
import { LAST_DAY, type Span } from './timeline.js';

const cells = cellsOf('transition_risk');

const sameDue = (a: Due | undefined, b: Due | undefined): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && a.from === b.from && a.to === b.to);

const sameKinds = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((kind, i) => kind === b[i]));
const sameSilence = (a: readonly Silence[], b: readonly Silence[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((one, i) => one.from === b[i]!.from && sameKinds(one.kinds, b[i]!.kinds)));
const sameSooner = (a: RiskWindow['redSooner'], b: RiskWindow['redSooner']): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.redFrom === b.redFrom && sameSilence(a.silence, b.silence));

/** Whether two windows read the same to everyone; which events they came from is asked of the stream. */
const sameWindow = (a: RiskWindow, b: RiskWindow): boolean =>
  a.episode === b.episode &&
  a.amberFrom === b.amberFrom &&
  a.redFrom === b.redFrom &&
  a.clearedOn === b.clearedOn &&
  a.lapsedOn === b.lapsedOn &&
  sameDue(a.dueOn, b.dueOn) &&
  a.reason === b.reason &&
  a.clears === b.clears &&
  sameSilence(a.silence, b.silence) &&
  sameSooner(a.redSooner, b.redSooner);

const overOn = ({ clearedOn = LAST_DAY, lapsedOn = LAST_DAY }: RiskWindow): string =>
  clearedOn < lapsedOn ? clearedOn : lapsedOn;

const rowOf = (window: AssessedWindow): Cells =>
  cells({
    rule: window.rule,
    rule_version: window.ruleVersion,
    episode: window.episode,
    amber_from: window.amberFrom,
    red_from: window.redFrom,
    due_from: typeof window.dueOn === 'object' ? window.dueOn.from : window.dueOn,
    due_to: typeof window.dueOn === 'object' ? window.dueOn.to : window.dueOn,
    cleared_on: window.clearedOn,
    lapsed_on: window.lapsedOn,
    opens_on: opensOn(window),
    over_on: overOn(window),
    told_until: window.toldUntil,
    stale_from: window.staleFrom,
    unsaid_from: window.unsaidFrom,
    unsaid_kind: window.unsaidKind,
    reason: window.reason,
    clears: window.clears,
  });

/** Whether the window is open on some day of the span: what no day can colour needs no row. */
const isEverOpen = ({ from, to }: Span<unknown>, opened: string, over: string): boolean =>
  (opened > from ? opened : from) < (over < to ? over : to);

const NO_KINDS: readonly string[] = [];

const reliedOn = ({ silence, redSooner }: RiskWindow): readonly string[] =>
  redSooner === undefined && silence.length < 2
    ? (silence[0]?.kinds ?? NO_KINDS)
    : [...silence, ...(redSooner?.silence ?? [])].flatMap(({ kinds }) => kinds);

const questionOf = (rule: RiskRule): Question<RiskWindow, Cells> => ({
  reads: readsOf(rule),
  evaluate: (history, policy) => windowsOf(rule, history, policy),
  same: sameWindow,
  dress: (span, { policy, coverage }) => {
    const { from, to, content } = span;
    const over = overOn(content);
    if (over <= from) return undefined;
    // Only an earlier red depends on what is told, so most are passed over before that is asked.
    if (content.redSooner === undefined && !isEverOpen(span, opensOn(content), over)) return undefined;
    const window = assessWindow(rule, content, policy, coverage);
    return isEverOpen(span, opensOn(window), over) ? { from, to, content: rowOf(window) } : undefined;
  },
  relies: reliedOn,
  sameRow: sameCells,
});

/** One row per window of a rule that is open on some day: dates only, for the query to colour. */
export const transitionRisks = perChild<RiskWindow>({
  name: 'transition-risks',
  version: 2,
  table: 'transition_risk',
  questions: ({ risks }) => risks.map(questionOf),
});
