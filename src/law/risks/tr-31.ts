import { addMonths } from '../../domain/months.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import { leadTime } from '../policies/lead-times.js';
import { startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { latestPlacement } from '../readings/placements.js';
import { plansOf, READS_OF_PLANS, stoodOn } from '../readings/plans.js';
import { nextTransfer, READS_OF_TRANSFERS, transfersOf } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** A start for which travel is to be decided: a move, or a post-16 year (applications are annual). */
export interface Start {
  readonly on: PlainDate;
  readonly why: string;
  readonly events: readonly string[];
}

/** To the last year in which a plan may stand: adult learners apply every year too (Education Act 1996 s508F). */
const POST_16_YEARS = [12, 13, 14, 15, 16, 17, 18, 19, 20];
const LOOK_BACK_MONTHS = 12;
/** One move is 1 September to one record and the first day of term to another. */
const SAME_START_DAYS = 31;
const isSameStart = (a: PlainDate, b: PlainDate): boolean =>
  a >= addDays(b, -SAME_START_DAYS) && a <= addDays(b, SAME_START_DAYS);

const movesOf = (history: History): Start[] => {
  const starts: Start[] = transfersOf(history).map(({ on, events }) => ({
    on,
    why: 'Move to the next phase',
    events,
  }));
  for (const fact of history.of('PlacementPlanned'))
    starts.push({ on: fact.data.startsOn, why: 'Move to another setting', events: fact.events });
  return starts;
};

const postSixteenOf = (history: History, born: PlainDate): Start[] => {
  const placement = latestPlacement(history);
  if (placement === undefined || placement.endedOn !== undefined) return [];
  // What begins after the move out of the present setting begins in the next.
  const moves = nextTransfer(history)?.on;
  return POST_16_YEARS.map((year) => ({
    on: startOfNcYear(history, born, year),
    why: 'Post-16 year beginning',
    events: placement.started.events,
  })).filter(({ on }) => on > placement.from && (moves === undefined || on <= moves));
};

export const startsOf = (history: History, born: PlainDate | undefined): Start[] => {
  const starts: Start[] = [];
  for (const start of [...movesOf(history), ...(born === undefined ? [] : postSixteenOf(history, born))])
    if (!starts.some(({ on }) => isSameStart(on, start.on))) starts.push(start);
  return starts;
};

type Travel = BelievedFact<'TravelAgreed'> | BelievedFact<'TravelRefused'> | BelievedFact<'TravelNotNeeded'>;

const isFor =
  (start: PlainDate, policy: Policy) =>
  ({ data, latestOn }: Travel): boolean =>
    data.forStartOn === undefined
      ? latestOn >= addMonths(start, -LOOK_BACK_MONTHS) &&
        latestOn <= addMonths(start, leadTime(policy, 'tr-31.lapseMonths'))
      : isSameStart(data.forStartOn, start);

const windowOf = (
  history: History,
  policy: Policy,
  { on, why, events }: Start,
  planFrom: PlainDate,
): RiskWindow => {
  const matches = isFor(on, policy);
  const decided = firstOf(
    history.of('TravelAgreed').find(matches),
    history.of('TravelRefused').find(matches),
    history.of('TravelNotNeeded').find(matches),
  );
  const from = addMonths(on, -LOOK_BACK_MONTHS);
  return riskWindow({
    episode: `start ${on}`,
    amberFrom: later(addMonths(on, -leadTime(policy, 'tr-31.amberMonths')), planFrom),
    redFrom: later(addMonths(on, -leadTime(policy, 'tr-31.redMonths')), planFrom),
    clearedOn: decided?.latestOn,
    lapsedOn: addMonths(on, leadTime(policy, 'tr-31.lapseMonths')),
    reason: `${why} on ${inWords(on)}; no decision on travel is on record (Education Act 1996 ss508B, 508F, 509AA).`,
    clears: 'Travel agreed, refused or recorded as not needed.',
    events: [...events, ...(decided?.events ?? [])],
    silence: ['TravelAgreed', 'TravelRefused', 'TravelNotNeeded'].map((kind) => ({ kinds: [kind], from })),
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const plans = plansOf(history);
  if (plans.length === 0) return NONE;
  const found: RiskWindow[] = [];
  for (const start of startsOf(history, history.dateOfBirth)) {
    const plan = plans.find((one) => stoodOn(one, start.on));
    if (plan !== undefined) found.push(windowOf(history, policy, start, plan.from));
  }
  return found;
};

export const tr31: RiskRule = {
  id: 'TR-31',
  version: 1,
  name: 'No travel decision',
  says: 'A person with a plan moves setting, or begins a post-16 year (to 25, as applications are annual), and no decision on travel is on record. Amber six months before, red three months before.',
  source: 'Education Act 1996 ss508B, 508F, 509AA; Birmingham SEND strategy 2017-20',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: [
    'PlacementPlanned',
    'TravelAgreed',
    'TravelRefused',
    'TravelNotNeeded',
    ...READS_OF_TRANSFERS,
    ...READS_OF_PLANS,
  ],
  aboutPlan: true,
  windows,
};
