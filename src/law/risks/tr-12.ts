import { compareText } from '../../domain/compare-text.js';
import { addDays } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { onDay } from '../readings/in-words.js';
import { namesTypeOnly } from '../readings/section-i.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

type Names = Parameters<typeof namesTypeOnly>[0];

/** What one fact said that Section I names. */
export interface Statement {
  readonly fact: BelievedFact;
  readonly names: Names;
}

/** A Section I of which nothing is known says nothing. */
const isSaid = (names: Names | undefined): names is Names => names !== undefined && names.length > 0;

/** What Section I was said to name, in order: by a plan's version, or as a return saw it. */
export const statements = (history: History): readonly Statement[] => {
  const said: Statement[] = [];
  for (const fact of history.of('PlanFinalised'))
    if (isSaid(fact.data.sectionI)) said.push({ fact, names: fact.data.sectionI });
  for (const fact of history.of('SectionIReported'))
    if (isSaid(fact.data.names)) said.push({ fact, names: fact.data.names });
  return said.sort((a, b) => compareText(a.fact.latestOn, b.fact.latestOn));
};

/** Whether another plan was made in between: what one plan left open ended with it. */
export const isOfAnotherPlan = (history: History, first: BelievedFact, fact: BelievedFact): boolean =>
  history
    .of('PlanFinalised')
    .some(
      (plan) =>
        plan.data.cause === 'first' && plan.latestOn > first.latestOn && plan.latestOn <= fact.latestOn,
    );

const windowOf = (first: BelievedFact, named: BelievedFact | undefined, policy: Policy): RiskWindow =>
  riskWindow({
    episode: `type only from ${first.latestOn}`,
    amberFrom: addDays(first.latestOn, leadTime(policy, 'tr-12.amberDays')),
    clearedOn: named?.latestOn,
    reason: `Section I named only a type of setting ${onDay(first)}; no school or other institution has been named since.`,
    clears: 'A plan that names a school or other institution.',
    events: [...first.events, ...(named?.events ?? [])],
    silence: [
      { kinds: ['SectionIReported', 'PlanFinalised/amended', 'PlanFinalised'], from: first.latestOn },
    ],
  });

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const said = statements(history);
  if (!said.some(({ names }) => namesTypeOnly(names))) return NONE;
  const found: RiskWindow[] = [];
  let first: BelievedFact | undefined;
  for (const { fact, names } of said) {
    if (first !== undefined && isOfAnotherPlan(history, first, fact)) first = undefined;
    if (namesTypeOnly(names)) first ??= fact;
    else if (first !== undefined) {
      found.push(windowOf(first, fact, policy));
      first = undefined;
    }
  }
  if (first !== undefined) found.push(windowOf(first, undefined, policy));
  return found;
};

export const tr12: RiskRule = {
  id: 'TR-12',
  version: 1,
  name: 'Type named, no school',
  says: 'Section I has named only a type of school or institution for thirty days. Amber only.',
  source: 'CFA 2014 s37(2)(d); SEN2 SENsetting OTH',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: ['PlanFinalised', 'SectionIReported'],
  aboutPlan: true,
  windows,
};
