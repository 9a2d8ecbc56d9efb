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
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { firstOf } from './onward.js';
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

type Worker = BelievedFact<'TransitionWorkerNamed'> | BelievedFact<'TransitionWorkerChanged'>;

/** Named with role and contact; since when is always said. */
const isFull = ({ data }: Worker): boolean => data.role !== undefined && data.contact !== undefined;

const named = (history: History): BelievedFact | undefined =>
  firstOf(
    history.of('TransitionWorkerNamed').find(isFull),
    history.of('TransitionWorkerChanged').find(isFull),
  );

const lapsesOn = (history: History): PlainDate | undefined => {
  const transferred = history.of('TransferredToAdultServices')[0];
  return transferred === undefined ? undefined : addMonths(transferred.latestOn, AFTER_TRANSFER_MONTHS);
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const basis = born === undefined ? undefined : basisOf(history);
  if (born === undefined || basis === undefined) return NONE;
  const starts = startOfNcYear(history, born, PLANNING_YEAR);
  const redOn = birthday(born, leadTime(policy, 'tr-26.redAge'));
  const amberFrom = later(starts, basis.since);
  const worker = named(history);
  return [
    riskWindow({
      episode: 'transition-worker',
      amberFrom,
      redFrom: later(redOn, amberFrom),
      clearedOn: worker?.latestOn,
      lapsedOn: lapsesOn(history),
      reason: `A named transition worker is wanted because of ${basis.because}; none with role and contact is on record; Year 9 began on ${inWords(starts)} (NICE NG43).`,
      clears: 'A transition worker named with role, contact and dates.',
      events: [...basis.events, ...(worker?.events ?? [])],
      silence: [{ kinds: ['TransitionWorkerNamed'], from: starts }],
    }),
  ];
};

export const tr26: RiskRule = {
  id: 'TR-26',
  version: 1,
  name: 'No named transition worker',
  says: 'The young person is likely to need adult services, is looked after, is flagged for Continuing Healthcare or has a health transfer planned, and no transition worker is named with role and contact. Amber from Year 9, red from the 16th birthday.',
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
