import { londonDate } from '../domain/london.js';
import { Refused } from '../domain/refused.js';
import { explainRisk, type RiskExplained } from '../law/explain/explain-risk.js';
import { release } from '../law/release.js';
import type { RiskRule } from '../law/rule.js';
import type { ChildCase } from './child-case.js';

const UNKNOWN = 'There is no such rule of risk. Name one that the list of rules shows, as TR-02 or F-01.';

/** @throws Refused `rule-unknown`, never repeating what was typed */
const ruleNamed = (id: string): RiskRule => {
  const wanted = id.trim().toUpperCase();
  const rule = release.risks.find((one) => one.id === wanted);
  if (rule === undefined) throw new Refused('rule-unknown', 'rule', UNKNOWN);
  return rule;
};

/**
 * Why a rule says what it says of a child at the times of its case, or why it says nothing.
 * @throws Refused `rule-unknown`
 */
export const explainInCase = ({ history, times, inForce }: ChildCase, rule: string): RiskExplained =>
  explainRisk({
    ...{ rule: ruleNamed(rule), history, day: times.on, knownOn: londonDate(times.known) },
    ...{ policy: inForce.policy, recordedHere: inForce.recordedHere },
  });
