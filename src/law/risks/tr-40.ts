import type { BelievedFact, History } from '../../journey/belief/history.js';
import { addMonths } from '../../domain/months.js';
import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import { dayAfter } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { latestPlacement, type Placement } from '../readings/placements.js';
import { nextTransfer, READS_OF_TRANSFERS } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
import { NONE, riskWindow } from './risk-window.js';

/** The first NC year after which somebody may leave. */
export const FIRST_YEAR = 11;
/** The last. */
export const LAST_YEAR = 14;

/** The last day at the setting: ended, else planned, else the day before the transfer. */
export const leftOn = (history: History, placement: Placement): PlainDate | undefined => {
  if (placement.endedOn !== undefined || placement.endsOn !== undefined)
    return placement.endedOn ?? placement.endsOn;
  const transfer = nextTransfer(history);
  return transfer === undefined ? undefined : addDays(transfer.on, -1);
};

/** By the ages of a setting its last day is 31 August, and its school year is over up to two months before. */
const SUMMER_MONTHS = 2;

/** From when what is told is what the person does, and no longer where they hope to go. */
const toldFrom = ({ endedOn, endsOn }: Placement, left: PlainDate): PlainDate =>
  endedOn === undefined && endsOn === undefined ? addMonths(left, -SUMMER_MONTHS) : left;

/** What the person does after leaving: an activity that somebody confirmed, no employment, or being engaged again. */
const activitySince = (history: History, from: PlainDate): BelievedFact | undefined => {
  const since = ({ latestOn }: BelievedFact): boolean => latestOn >= from;
  return firstOf(
    history.of('DestinationRecorded').find((fact) => since(fact) && fact.data.confirmedBy !== undefined),
    history.of('BecameNeet').find(since),
    history.of('ReEngaged').find(since),
  );
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const placement = born === undefined ? undefined : latestPlacement(history);
  if (born === undefined || placement === undefined) return NONE;
  const left = leftOn(history, placement);
  if (left === undefined) return NONE;
  const year = ncYearOn(history, born, left);
  if (year < FIRST_YEAR || year > LAST_YEAR) return NONE;
  const from = later(toldFrom(placement, left), placement.from);
  const known = activitySince(history, from);
  return [
    riskWindow({
      episode: `left ${left}`,
      amberFrom: dayAfter(policy, 'tr-40.amberOn', left),
      clearedOn: known?.latestOn,
      reason: `Left Year ${year} by ${inWords(left)}; no activity of the young person since is on record as confirmed.`,
      clears:
        'The activity confirmed: a placement, a destination, or not in education, employment or training.',
      events: [...placement.started.events, ...(known?.events ?? [])],
      silence: ['DestinationRecorded', 'PlacementStarted', 'BecameNeet'].map((kind) => ({
        kinds: [kind],
        from,
      })),
    }),
  ];
};

export const tr40: RiskRule = {
  id: 'TR-40',
  version: 1,
  name: 'Unknown destination',
  says: 'The young person left Year 11, 12, 13 or 14 and no activity confirmed since is on record by 31 October. Amber only.',
  source:
    'Birmingham SEND strategy 2023-28 (tracking of post-16 destinations); Education and Skills Act 2008 s68',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: ['DestinationRecorded', 'BecameNeet', 'ReEngaged', ...READS_OF_TRANSFERS],
  aboutPlan: false,
  windows,
};
