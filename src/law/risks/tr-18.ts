import { addDays, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { dayInYear } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { isPost16Institution, latestPlacement } from '../readings/placements.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { nextTransfer, READS_OF_TRANSFERS } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** The years at whose end the person is 16, and 17. */
const LEAVING_SCHOOL = 11;
const YEARS = [LEAVING_SCHOOL, 12];

/** Why the person is on a list of young people with special educational needs. */
export const basisOf = (history: History): BelievedFact | undefined => {
  const plan = plansOf(history).at(-1);
  return (
    plan?.made ??
    plan?.transferredIn ??
    history.latest('SenSupportStarted') ??
    latestPlacement(history)?.started
  );
};

/** Whether the place held already goes on after a day, so that at 17 there is nothing to offer. */
export const placeRunsOn = (history: History, day: PlainDate): boolean => {
  const placement = latestPlacement(history);
  if (placement === undefined || placement.endedOn !== undefined) return false;
  if (placement.endsOn !== undefined) return placement.endsOn > day;
  const transfer = nextTransfer(history);
  return transfer === undefined ? isPost16Institution(placement.described) : transfer.on > day;
};

/** An offer made in the year, or the place itself. */
const offerIn = (history: History, from: PlainDate, summer: PlainDate): BelievedFact | undefined =>
  firstOf(
    history.of('OfferMade').find(({ latestOn }) => latestOn >= from),
    history.of('PlacementPlanned').find((fact) => fact.latestOn >= from && fact.data.startsOn >= summer),
    history.of('PlacementStarted').find(({ latestOn }) => latestOn >= summer),
  );

const windowOf = (
  history: History,
  policy: Policy,
  ncYear: number,
  basis: BelievedFact,
): RiskWindow | undefined => {
  const next = startOfNcYear(history, history.dateOfBirth!, ncYear + 1);
  const year = yearOf(next);
  const lastDay = plainDate(year, 9, 30);
  if (basis.latestOn > lastDay) return undefined;
  if (ncYear > LEAVING_SCHOOL && placeRunsOn(history, lastDay)) return undefined;
  const from = plainDate(year - 1, 9, 1);
  const amberFrom = dayInYear(policy, 'tr-18.amberOn', year);
  const offer = offerIn(history, from, amberFrom);
  return riskWindow({
    episode: `offer for September ${year}`,
    amberFrom,
    redFrom: addDays(lastDay, 1),
    dueOn: lastDay,
    clearedOn: offer?.latestOn,
    lapsedOn: dayInYear(policy, 'tr-18.lapseOn', year),
    reason: `Year ${ncYear} ends in summer ${year}; no offer of a place in education or training is on record; the last day is ${inWords(lastDay)} (September Guarantee; Education and Skills Act 2008 s68).`,
    clears: 'An offer of a suitable place recorded, or the place itself.',
    events: [...basis.events, ...(offer?.events ?? [])],
    silence: [{ kinds: ['OfferMade'], from }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  if (history.dateOfBirth === undefined) return NONE;
  const basis = basisOf(history);
  if (basis === undefined) return NONE;
  return YEARS.flatMap((ncYear) => windowOf(history, policy, ncYear, basis) ?? []);
};

export const tr18: RiskRule = {
  id: 'TR-18',
  version: 1,
  name: 'No September offer',
  says: 'A young person who turns 16 or 17 in the school year (Year 11 or 12) has no offer of a place for September on record; at 17 a place already held that runs on is enough. Amber from 1 June, red when 30 September has passed; it lapses on 31 October.',
  source: 'September Guarantee (DfE); Education and Skills Act 2008 s68',
  mark: 'checked',
  validFrom: '2014-09-01',
  reads: [
    'OfferMade',
    'PlacementPlanned',
    'SenSupportStarted',
    ...READS_OF_PLANS,
    ...READS_OF_TRANSFERS,
    ...READS_OF_COHORT,
  ],
  aboutPlan: false,
  windows,
};
