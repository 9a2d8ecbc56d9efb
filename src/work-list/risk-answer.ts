import type { RiskRule } from '../law/rule.js';
import { release } from '../law/release.js';
import { Child } from '../web/graphql/child.js';
import { dateRange } from '../web/graphql/date-range.js';
import { TransitionRisk } from './transition-risk.graphql.js';
import type { RiskItem } from './transition-risks.queries.js';

const rules = new Map<string, RiskRule>(release.risks.map((rule) => [rule.id, rule]));

/** "Surname, forename" in its two parts. */
const partsOf = (name: string | null): { surname?: string; forename?: string; name?: string } => {
  const comma = name?.indexOf(', ') ?? -1;
  if (name === null || comma < 0) return name === null ? {} : { name };
  const [surname, forename] = [name.slice(0, comma), name.slice(comma + 2)];
  return { surname, forename, name: `${forename} ${surname}` };
};

/** The child of a row of the list. */
const childOf = (item: RiskItem): Child => {
  const { child: id, dateOfBirth, upn, ncYear, age, setting, settingName, need, locality, officer } = item;
  return Object.assign(new Child(), {
    ...{ id, ...partsOf(item.name), dateOfBirth, upn, ncYear, age, locality, officer },
    primaryNeed: need,
    setting: setting === null ? undefined : { code: setting, name: settingName },
  });
};

/** A row of the list, as GraphQL answers it. */
export const riskAnswer = (item: RiskItem): TransitionRisk => {
  const { rule, ruleVersion, severity, amberFrom, redFrom, dueFrom, dueTo, reason, clears, toldUntil, staleFrom } = item;
  const known = rules.get(rule);
  return Object.assign(new TransitionRisk(), {
    ...{ child: childOf(item), rule, ruleVersion, severity, amberFrom, redFrom, reason, clears, toldUntil, staleFrom },
    ruleName: known?.name ?? rule,
    law: known?.source ?? '',
    due: dueFrom === null ? undefined : dateRange({ from: dueFrom, to: dueTo ?? dueFrom }),
  });
};
