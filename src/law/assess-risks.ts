import { addDays, earlier, type PlainDate } from '../domain/plain-date.js';
import type { Coverage, History } from '../journey/belief/history.js';
import type { JourneyFactType } from '../journey/catalogue.js';
import { coverageByKind, FOR_EVER, toldOf, type CoverageByKind, type Told } from './coverage/told.js';
import { endOfWindow, READS_OF_ENDINGS } from './endings.js';
import { NONE } from './risks/risk-window.js';
import type { Policy, RiskRule, RiskWindow, RulesRelease } from './rule.js';

/** A window with what its sources can say of it: what `colourOn` needs, and a row of the read model. */
export type AssessedWindow = RiskWindow & {
  readonly rule: string;
  readonly ruleVersion: number;
  /** Last day up to which its silence is told; `9999-12-31`: recorded here. Absent: it rests on facts alone. */
  readonly toldUntil?: PlainDate;
  /** From this day on what was told is too old to speak. */
  readonly staleFrom?: PlainDate;
  /** From this day on it cannot be said, for want of a source for `unsaidKind`. */
  readonly unsaidFrom?: PlainDate;
  readonly unsaidKind?: string;
};

/** Every type whose facts may change a rule's windows, the general endings included. */
export const readsOf = (rule: RiskRule): readonly JourneyFactType[] => [
  ...new Set([...rule.reads, ...READS_OF_ENDINGS]),
];

/** The first day on which a window colours. */
export const opensOn = ({ amberFrom, redFrom }: Pick<RiskWindow, 'amberFrom' | 'redFrom'>): PlainDate =>
  amberFrom !== undefined && (redFrom === undefined || amberFrom < redFrom)
    ? amberFrom
    : (redFrom ?? FOR_EVER);

/** Whether a rule is law for a window that opens on a day. */
export const isLaw = (rule: RiskRule, opened: PlainDate): boolean =>
  opened >= rule.validFrom && (rule.validTo === undefined || opened <= rule.validTo);

const ended = (window: RiskWindow, lapsedOn: PlainDate | undefined): RiskWindow =>
  lapsedOn === undefined || (window.lapsedOn !== undefined && window.lapsedOn <= lapsedOn)
    ? window
    : { ...window, lapsedOn };

/** A window of a rule with the general endings applied. */
export const withEnding = (rule: RiskRule, history: History, window: RiskWindow): RiskWindow =>
  ended(window, endOfWindow(history, opensOn(window), rule.aboutPlan));

/**
 * A rule's windows with the general endings applied, and only those that open while the rule is law. Which sources
 * would have spoken is not asked yet, so the answer depends on nothing but facts of `readsOf(rule)`, the date of birth
 * and the policy.
 */
export const windowsOf = (rule: RiskRule, history: History, policy: Policy): readonly RiskWindow[] => {
  const found = rule.windows(history, policy);
  if (found.length === 0) return NONE;
  const windows: RiskWindow[] = [];
  for (const window of found) {
    const opened = opensOn(window);
    if (!isLaw(rule, opened)) continue;
    windows.push(ended(window, endOfWindow(history, opened, rule.aboutPlan)));
  }
  return windows;
};

/** Where the silence behind the earlier red speaks up to that day, red is then. */
const redAsTold = ({ redFrom, redSooner }: RiskWindow, coverage: CoverageByKind): PlainDate | undefined => {
  if (redSooner === undefined) return redFrom;
  const told = toldOf(redSooner.silence, coverage);
  const speaks = told.unsaidFrom === undefined && told.until !== undefined && told.until >= redSooner.redFrom;
  return speaks ? redSooner.redFrom : redFrom;
};

const staleOf = ({ until }: Told, policy: Policy): PlainDate | undefined =>
  until === undefined || until === FOR_EVER ? undefined : addDays(until, policy.staleAfterDays);

/** A silence that nobody covers from its first day speaks on no day, also not before that day. */
const unsaidSince = (window: RiskWindow, { unsaidFrom }: Told): PlainDate | undefined => {
  if (unsaidFrom === undefined || !window.silence.some(({ from }) => from === unsaidFrom)) return unsaidFrom;
  return earlier(unsaidFrom, opensOn(window));
};

type Assessed = { readonly [K in keyof AssessedWindow]: AssessedWindow[K] | undefined };

/** What the sources can say of a window. `coverage`: the history's and what is recorded here, as `coverageByKind` gives it. */
export const assessWindow = (
  rule: RiskRule,
  window: RiskWindow,
  policy: Policy,
  coverage: CoverageByKind,
): AssessedWindow => {
  const told = toldOf(window.silence, coverage);
  const assessed: Assessed = {
    ...window,
    redFrom: redAsTold(window, coverage),
    redSooner: undefined,
    rule: rule.id,
    ruleVersion: rule.version,
    toldUntil: told.until,
    staleFrom: staleOf(told, policy),
    unsaidFrom: unsaidSince(window, told),
    unsaidKind: told.unsaidKind,
  };
  // Left out and undefined are read alike, and one shape is read faster.
  return assessed as AssessedWindow;
};

/** One rule's assessed windows. */
export const assessRisk = (
  rule: RiskRule,
  history: History,
  policy: Policy,
  recordedHere: readonly Coverage[],
): AssessedWindow[] => {
  const coverage = coverageByKind(history.coverage, recordedHere);
  return windowsOf(rule, history, policy).map((window) => assessWindow(rule, window, policy, coverage));
};

/**
 * All windows of all rules of a release for a history cut at the day asked about; `colourOn` then gives each its colour.
 * @param recordedHere what the authority's adopted policy declares as recorded here (`policyAsKnown`)
 */
export const assessRisks = (
  release: RulesRelease,
  history: History,
  policy: Policy,
  recordedHere: readonly Coverage[],
): AssessedWindow[] => {
  const coverage = coverageByKind(history.coverage, recordedHere);
  return release.risks.flatMap((rule) =>
    windowsOf(rule, history, policy).map((window) => assessWindow(rule, window, policy, coverage)),
  );
};
