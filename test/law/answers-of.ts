import type { PlainDate } from '../../src/domain/plain-date.js';
import type { History } from '../../src/journey/belief/history.js';
import type { JourneyFactType } from '../../src/journey/catalogue.js';
import { assessDuty } from '../../src/law/assess-duties.js';
import { assessRisk } from '../../src/law/assess-risks.js';
import { colourOn } from '../../src/law/colour.js';
import { coverageByKind } from '../../src/law/coverage/told.js';
import { explainRisk } from '../../src/law/explain/explain-risk.js';
import { lateDays } from '../../src/law/late-days.js';
import { delayLedger } from '../../src/law/ledger/delay-ledger.js';
import { nextSteps, type Standing } from '../../src/law/next-steps/next-steps.js';
import type { NextStep } from '../../src/law/next-steps/next-step.js';
import { publishedPolicies } from '../../src/law/policies/published.js';
import { READS_OF_APPEALABLE } from '../../src/law/readings/appealable.js';
import { appealRightDelays } from '../../src/law/readings/appeal-right-delays.js';
import { differingNeeds, READS_OF_NEEDS } from '../../src/law/readings/differing-needs.js';
import { neetSpells, READS_OF_NEET } from '../../src/law/readings/neet.js';
import { mainPlacements, READS_OF_PLACEMENTS } from '../../src/law/readings/placements.js';
import {
  olderVersionsCited,
  planInForceAt,
  READS_OF_OLDER_CITED,
} from '../../src/law/readings/plan-versions.js';
import { READS_OF_CONFLICTS, sourceConflicts } from '../../src/law/readings/source-conflicts.js';
import {
  formerTransfers,
  nextTransfer,
  READS_OF_TRANSFERS,
  transfersOf,
} from '../../src/law/readings/transfers.js';
import type { DutyRule, RiskRule } from '../../src/law/rule.js';
import type { CrowdedLife } from './crowded-lives.js';

/** What pages show of a life beside its duties and risks, each with the types of fact that it reads. */
export const READINGS = {
  'plan in force': [[...READS_OF_OLDER_CITED, 'PlanFinalised', 'PlanCeased'], planInForceAt],
  'older versions cited': [READS_OF_OLDER_CITED, olderVersionsCited],
  'needs that differ': [READS_OF_NEEDS, differingNeeds],
  'sources that conflict': [READS_OF_CONFLICTS, sourceConflicts],
  'appeal rights delayed': [READS_OF_APPEALABLE, appealRightDelays],
  transfers: [
    READS_OF_TRANSFERS,
    (cut: History) => [transfersOf(cut), formerTransfers(cut), nextTransfer(cut)],
  ],
  'main placements': [READS_OF_PLACEMENTS, mainPlacements],
  'out of education': [READS_OF_NEET, neetSpells],
} satisfies Record<string, readonly [readonly JourneyFactType[], (cut: History, day: PlainDate) => unknown]>;

/** A reading of a life on each of its days. */
export const readingAnswers = (
  read: (cut: History, day: PlainDate) => unknown,
  { history, days }: CrowdedLife,
): unknown => days.map((day) => [day, read(history.until(day), day)]);

const bothSides = (standing: Standing, day: PlainDate): readonly (readonly NextStep[])[] => [
  nextSteps(standing, 'coordinator', day),
  nextSteps(standing, 'family', day),
];

/** All that is said of a risk on each day of a life: windows under every policy, colours, conditions, next steps. */
export const riskAnswers = (rule: RiskRule, { history, days, recordedHere }: CrowdedLife): unknown =>
  days.map((day) => {
    const cut = history.until(day);
    const said = publishedPolicies.slice(-1).map((policy) => {
      const windows = assessRisk(rule, cut, policy, recordedHere);
      const risks = windows.flatMap((window) => {
        const colour = colourOn(window, day);
        return colour === 'red' || colour === 'amber' ? [{ ...window, rule: rule.id, colour }] : [];
      });
      const { rule: _, ...why } = explainRisk({
        rule,
        history: cut,
        policy,
        recordedHere,
        day,
        knownOn: day,
      });
      return { windows, why, steps: bothSides({ history: cut, duties: [], risks }, day) };
    });
    return [day, said];
  });

/** All that is said of a duty on each day of a life: dates, how late, who had the case, next steps. */
export const dutyAnswers = (rule: DutyRule, { history, days, recordedHere }: CrowdedLife): unknown =>
  days.map((day) => {
    const cut = history.until(day);
    const coverage = coverageByKind(cut.coverage, recordedHere);
    const duties = rule.duties(cut).map((duty) => assessDuty(rule, duty, coverage));
    const ledger = delayLedger(cut, day, recordedHere);
    return [
      day,
      duties.map((duty) => ({ ...duty, late: lateDays(duty, day), ledger: ledger(duty) })),
      bothSides({ history: cut, duties, risks: [] }, day),
    ];
  });
