import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { dayAfter } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { mainPlacements, READS_OF_PLACEMENTS } from '../readings/placements.js';
import { plansOf, READS_OF_PLANS, type PlanSpell } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { destinationFrom, firstOf, isMain } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** Destinations are asked for once the person was so old on 31 August. */
export const AGE = 19;
const LOOK_BACK_MONTHS = 12;

/** The first 31 August on or after the day. */
export const nextEndOfAugust = (day: PlainDate): PlainDate => {
  const inItsYear = plainDate(yearOf(day), 8, 31);
  return inItsYear >= day ? inItsYear : plainDate(yearOf(day) + 1, 8, 31);
};

interface OpenOutcome {
  readonly outcome: BelievedFact | undefined;
  readonly onward: BelievedFact | undefined;
}

/** An education outcome that a review recorded as open, and somewhere to go on with it. */
const openOutcome = (history: History, from: PlainDate, endOfYear: PlainDate): OpenOutcome => ({
  outcome: history
    .of('OutcomeStatusRecorded')
    .find(({ latestOn, data }) => latestOn >= from && data.kind === 'education' && data.status === 'open'),
  onward: firstOf(
    history.of('PlacementPlanned').find((fact) => fact.latestOn >= from && isMain(fact)),
    mainPlacements(history).find(
      ({ placement, leftOn }) => placement.from >= from && (leftOn === undefined || leftOn > endOfYear),
    )?.placement.started,
    history.of('NextSettingNamed').find(({ latestOn }) => latestOn >= from),
  ),
});

/** What shows a way on: a placement planned or begun, or the next setting named. */
const WAY_ON = [['PlacementPlanned', 'PlacementStarted'], ['NextSettingNamed']] as const;

/** Both are wanted, so it is enough that one of those missing is told of: the outcome, or whatever would show a way on. */
const missingOf = ({ outcome, onward }: OpenOutcome): readonly (readonly string[])[] => {
  if (outcome !== undefined) return WAY_ON;
  if (onward !== undefined) return [['OutcomeStatusRecorded']];
  return WAY_ON.map((kinds) => ['OutcomeStatusRecorded', ...kinds]);
};

const laterOf = ({ outcome, onward }: OpenOutcome): BelievedFact | undefined => {
  if (outcome === undefined || onward === undefined) return undefined;
  return outcome.latestOn > onward.latestOn ? outcome : onward;
};

const windowOf = (history: History, policy: Policy, plan: PlanSpell, endOfYear: PlainDate): RiskWindow => {
  const amberFrom = dayAfter(policy, 'tr-13.amberOn', endOfYear);
  const from = later(addMonths(endOfYear, -LOOK_BACK_MONTHS), plan.from);
  const open = openOutcome(history, from, endOfYear);
  const met = firstOf(destinationFrom(history, from), laterOf(open));
  return riskWindow({
    episode: `plan ${plan.from}`,
    amberFrom,
    redFrom: dayAfter(policy, 'tr-13.redOn', amberFrom),
    clearedOn: met?.latestOn,
    reason: `Aged 19 or over on ${inWords(endOfYear)} with a plan in force; no destination is on record since ${inWords(from)} (CFA 2014 s45(3)).`,
    clears:
      'A destination recorded, or a review that records an open education outcome and an onward placement.',
    events: [...(plan.made ?? plan.transferredIn)!.events, ...(met?.events ?? [])],
    silence:
      met === undefined
        ? [['DestinationRecorded'], ...missingOf(open)].map((kinds) => ({ kinds, from }))
        : [],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return NONE;
  const nineteen = birthday(born, AGE);
  const found: RiskWindow[] = [];
  for (const plan of plansOf(history)) {
    const endOfYear = nextEndOfAugust(later(nineteen, plan.from));
    if (plan.to === undefined || plan.to > endOfYear) found.push(windowOf(history, policy, plan, endOfYear));
  }
  return found.length === 0 ? NONE : found;
};

export const tr13: RiskRule = {
  id: 'TR-13',
  version: 1,
  name: 'Post-19 plan without destination',
  says: 'The plan goes on after the young person was 19 on 31 August and no destination is on record since the year before. One window a plan, from that first 31 August until it is cleared: amber from 1 September, red from 31 March after.',
  source: "CFA 2014 s45(3); DfE, SEND: 19- to 25-year-olds' entitlement to EHC plans",
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'DestinationRecorded',
    'OutcomeStatusRecorded',
    'PlacementPlanned',
    ...READS_OF_PLACEMENTS,
    'NextSettingNamed',
    ...READS_OF_PLANS,
  ],
  aboutPlan: true,
  windows,
};
