import type { RiskRule } from '../law/rule.js';
import { release } from '../law/release.js';
import { dateRange } from '../web/graphql/date-range.js';
import { childOfList } from './child-of-list.js';
import type { ReadAt } from './child-of-list.js';
import type { TransitionRisk } from './transition-risk.graphql.js';
import type { RiskItem } from './risk-item.js';

const rules = new Map<string, RiskRule>(release.risks.map((rule) => [rule.id, rule]));

/** A row of the list, as GraphQL answers it. */
export const riskAnswer = (item: RiskItem, at: ReadAt): TransitionRisk => {
  const {
    rule,
    ruleVersion,
    severity,
    amberFrom,
    redFrom,
    dueFrom,
    dueTo,
    reason,
    clears,
    toldUntil,
    staleFrom,
  } = item;
  const known = rules.get(rule);
  const answer: object = {
    child: childOfList(item, at),
    rule,
    ruleVersion,
    severity,
    amberFrom,
    redFrom,
    reason,
    clears,
    toldUntil,
    staleFrom,
    ruleName: known?.name ?? rule,
    law: known?.source ?? '',
    due: dueFrom === null ? undefined : dateRange({ from: dueFrom, to: dueTo ?? dueFrom }),
  };
  return answer as TransitionRisk;
};
