import { birthday } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { READS_OF_COHORT, startOfNcYear } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import {
  likelyNeeds,
  lookedAfter,
  READS_OF_LIKELY_NEEDS,
  type LikelyNeeds,
} from '../readings/likely-needs.js';
import { timesWithoutWorker, type TimeWithoutWorker } from '../readings/transition-workers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

const PLANNING_YEAR = 9;
const AFTER_TRANSFER_MONTHS = 6;

const byFact = (fact: BelievedFact | undefined, because: string): LikelyNeeds | undefined =>
  fact === undefined ? undefined : { since: fact.latestOn, because, events: fact.events };

/** Why a named worker is wanted: the earliest of the circumstances that stand. */
export const basisOf = (history: History): LikelyNeeds | undefined => {
  const bases = [
    likelyNeeds(history),
    lookedAfter(history),
    byFact(history.of('ContinuingHealthcareFlagged')[0], 'the flag for NHS Continuing Healthcare'),
    byFact(history.of('HealthServiceTransferPlanned')[0], 'a planned transfer of health services'),
  ];
  let earliest: LikelyNeeds | undefined;
  for (const basis of bases)
    if (basis !== undefined && (earliest === undefined || basis.since < earliest.since)) earliest = basis;
  return earliest;
};

const lapsesOn = (history: History): PlainDate | undefined => {
  const transferred = history.of('TransferredToAdultServices')[0];
  return transferred === undefined ? undefined : addMonths(transferred.latestOn, AFTER_TRANSFER_MONTHS);
};

interface Clock {
  readonly amberFrom: PlainDate;
  readonly redOn: PlainDate;
  readonly lapsedOn: PlainDate | undefined;
}

const windowOf = (
  { since, until, events }: TimeWithoutWorker,
  clock: Clock,
  basis: LikelyNeeds,
  reason: string,
  silentFrom: PlainDate,
): RiskWindow => {
  const amberFrom = since === undefined ? clock.amberFrom : later(since, clock.amberFrom);
  return riskWindow({
    episode: since === undefined ? 'transition-worker' : `no transition worker from ${since}`,
    amberFrom,
    redFrom: later(clock.redOn, amberFrom),
    clearedOn: until?.latestOn,
    lapsedOn: clock.lapsedOn,
    reason,
    clears: 'A transition worker named with role, contact and dates.',
    events: [...basis.events, ...events, ...(until?.events ?? [])],
    silence: [{ kinds: ['TransitionWorkerNamed'], from: silentFrom }],
  });
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const basis = born === undefined ? undefined : basisOf(history);
  if (born === undefined || basis === undefined) return NONE;
  const starts = startOfNcYear(history, born, PLANNING_YEAR);
  const clock: Clock = {
    amberFrom: later(starts, basis.since),
    redOn: birthday(born, leadTime(policy, 'tr-26.redAge')),
    lapsedOn: lapsesOn(history),
  };
  const wanted = `A named transition worker is wanted because of ${basis.because}; `;
  return timesWithoutWorker(history).map((time) =>
    windowOf(
      time,
      clock,
      basis,
      time.since === undefined
        ? `${wanted}none with role and contact is on record; Year 9 began on ${inWords(starts)} (NICE NG43).`
        : `${wanted}the time of the one named ended, and since ${inWords(time.since)} none with role and contact is on record (NICE NG43).`,
      time.since ?? starts,
    ),
  );
};

export const tr26: RiskRule = {
  id: 'TR-26',
  version: 1,
  name: 'No named transition worker',
  says: 'The young person is likely to need adult services, is looked after, is flagged for Continuing Healthcare or has a health transfer planned, and no transition worker is named with role and contact, or the time of the one named has passed. Amber from Year 9, red from the 16th birthday.',
  source: 'NICE NG43 (2016)',
  mark: 'checked',
  validFrom: '2016-02-24',
  reads: [
    'TransitionWorkerNamed',
    'TransitionWorkerChanged',
    'ContinuingHealthcareFlagged',
    'HealthServiceTransferPlanned',
    'TransferredToAdultServices',
    ...READS_OF_LIKELY_NEEDS,
    ...READS_OF_COHORT,
  ],
  aboutPlan: false,
  windows,
};
