import { addDays, earlier, type PlainDate } from '../domain/plain-date.js';
import type { Coverage, History } from '../journey/belief/history.js';
import { coverageByKind, toldOf, type CoverageByKind } from './coverage/told.js';
import { lastOf } from './readings/due-dates.js';
import type { Duty, DutyRule, RulesRelease } from './rule.js';

const NONE: readonly string[] = [];

/** The kinds of fact whose absence is all that makes a duty unmet; none where facts alone decide, or no day. */
export const silenceOf = (rule: DutyRule, duty: Duty): readonly string[] =>
  duty.metOn !== undefined || duty.dueOn === null || duty.kind === 'time-limit'
    ? NONE
    : (duty.silence ?? rule.silence ?? NONE);

/** A return that gives the latest of all time covers from the day after it; of the days after its last nothing is asked. */
const silentFrom = ({ silence, startedOn }: Duty, last: PlainDate): PlainDate =>
  silence === undefined ? startedOn : earlier(addDays(startedOn, 1), last);

/**
 * A duty with what the sources can say of it: one that nothing on record met is called unmet only where somebody would
 * have told that it was done, from its start to its last day. Its date stays.
 */
export const assessDuty = (rule: DutyRule, duty: Duty, coverage: CoverageByKind): Duty => {
  const silence = silenceOf(rule, duty);
  if (silence.length === 0 || duty.dueOn === null) return duty;
  const last = lastOf(duty.dueOn);
  const { until, unsaidFrom } = toldOf([{ kinds: silence, from: silentFrom(duty, last) }], coverage);
  // One silence is told to its end or breaks off, never both; what breaks off after the last day spoke up to it.
  if (unsaidFrom === undefined ? until! >= last : unsaidFrom > last) return duty;
  return { ...duty, cannotBeSaid: `whether it was done: no source covers ${silence.join(' or ')}` };
};

/**
 * Every duty of every episode of a history cut at the day asked about.
 * @param recordedHere what the authority's adopted policy declares as recorded here (`policyAsKnown`)
 */
export const assessDuties = (
  release: RulesRelease,
  history: History,
  recordedHere: readonly Coverage[],
): readonly Duty[] => {
  const coverage = coverageByKind(history.coverage, recordedHere);
  return release.duties.flatMap((rule) =>
    rule.duties(history).map((duty) => assessDuty(rule, duty, coverage)),
  );
};
