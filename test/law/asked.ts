import type { PlainDate } from '../../src/domain/plain-date.js';
import type { Coverage, History } from '../../src/journey/belief/history.js';
import { assessRisk, windowsOf } from '../../src/law/assess-risks.js';
import { colourOn, type Colour } from '../../src/law/colour.js';
import { KINDS_RELIED_ON } from '../../src/law/coverage/relied-on.js';
import { FOR_EVER } from '../../src/law/coverage/told.js';
import { policy2026_12 } from '../../src/law/policies/2026-12.js';
import type { DutyRule, Duty, RiskRule, RiskWindow } from '../../src/law/rule.js';

/** All that any rule relies on is recorded here, since before anybody was born. */
export const ALL_TOLD: readonly Coverage[] = KINDS_RELIED_ON.map((kind) => ({
  kind,
  source: 'here',
  from: '1980-01-01',
  to: FOR_EVER,
}));

/** The windows of a rule, under the policy that stands where none is adopted, with the general endings. */
export const windows = (rule: RiskRule, history: History): readonly RiskWindow[] =>
  windowsOf(rule, history, policy2026_12);

/** The only window of a rule. */
export const onlyWindow = (rule: RiskRule, history: History): RiskWindow => {
  const found = windows(rule, history);
  if (found.length !== 1) throw new Error(`${rule.id} has ${found.length} windows, not one.`);
  return found[0]!;
};

const ORDER: readonly Colour[] = ['red', 'amber', 'cannot-be-said', 'none'];

/** The strongest colour of a rule on each day, each asked of the history cut at that day, as `day: colour`. */
export const colours = (
  rule: RiskRule,
  history: History,
  days: readonly PlainDate[],
  recordedHere: readonly Coverage[] = ALL_TOLD,
): string[] =>
  days.map((day) => {
    const found = assessRisk(rule, history.until(day), policy2026_12, recordedHere).map((window) =>
      colourOn(window, day),
    );
    return `${day}: ${ORDER.find((colour) => found.includes(colour)) ?? 'none'}`;
  });

/** The duties of a rule. */
export const duties = (rule: DutyRule, history: History): readonly Duty[] => rule.duties(history);

/** A kind covered by a source between two days. */
export const covered = (source: string, kind: string, from: PlainDate, to: PlainDate): Coverage => ({
  source,
  kind,
  from,
  to,
});
