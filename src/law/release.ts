import { dutyRules } from './duties/duty-rules.js';
import { notReckoned } from './duties/not-reckoned.js';
import { initialPolicy, publishedPolicies } from './policies/published.js';
import { riskRules } from './risks/risk-rules.js';
import type { RulesRelease } from './rule.js';

/** The rules as this version of the service has them; answers name its id. */
export const release: RulesRelease = {
  id: '2026.12',
  risks: riskRules,
  duties: dutyRules,
  notReckoned,
  policies: publishedPolicies,
  initialPolicy,
};
