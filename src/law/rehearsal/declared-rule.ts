import { ageOn } from '../../domain/birthday.js';
import { addMonths } from '../../domain/months.js';
import { addDays, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import { senSupportOn } from '../../journey/graduated-approach/graduated-approach.js';
import { ncYearOn, READS_OF_COHORT } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import { numbered, riskWindow } from '../risks/risk-window.js';
import type { RiskRule, RiskWindow } from '../rule.js';
import type { Between, DeclaredRule, Time } from './draft.js';

/** A day some time after another. */
export const after = (day: PlainDate, { unit, n }: Time): PlainDate => {
  if (unit === 'months') return addMonths(day, n);
  return addDays(day, unit === 'weeks' ? 7 * n : n);
};

const isWithin = (value: number, { from = -Infinity, to = Infinity }: Between): boolean =>
  value >= from && value <= to;

const statusOn = (history: History, day: PlainDate): DeclaredRule['when']['status'] => {
  const hasPlan = plansOf(history).some(({ from, to }) => from <= day && (to === undefined || to > day));
  if (hasPlan) return 'ehc-plan';
  return senSupportOn(history, day) === undefined ? 'none' : 'sen-support';
};

const applies = (
  { age, ncYear, status }: DeclaredRule['when'],
  history: History,
  day: PlainDate,
): boolean => {
  const born = history.dateOfBirth;
  if (age !== undefined && (born === undefined || !isWithin(ageOn(born, day), age))) return false;
  if (ncYear !== undefined && (born === undefined || !isWithin(ncYearOn(history, born, day), ncYear)))
    return false;
  return status === undefined || statusOn(history, day) === status;
};

const factsOf = (history: History, types: readonly string[]): readonly BelievedFact[] =>
  types.flatMap<BelievedFact>((type) => history.of(type as JourneyFactType));

const clearing = (
  { events, within }: DeclaredRule['unless'],
  history: History,
  opener: BelievedFact,
): BelievedFact | undefined => {
  const day = opener.latestOn;
  const last = within && after(day, within);
  let first: BelievedFact | undefined;
  for (const fact of factsOf(history, events)) {
    if (fact === opener || fact.latestOn < day || (last !== undefined && fact.latestOn > last)) continue;
    if (first === undefined || fact.latestOn < first.latestOn) first = fact;
  }
  return first;
};

const windowOf = (declared: DeclaredRule, history: History, opener: BelievedFact): RiskWindow => {
  const { when, unless, amberAfter, redAfter, silence } = declared;
  const day = opener.latestOn;
  const cleared = clearing(unless, history, opener);
  return riskWindow({
    episode: `${when.event} ${day}`,
    amberFrom: amberAfter && after(day, amberAfter),
    redFrom: redAfter && after(day, redAfter),
    clearedOn: cleared?.latestOn,
    reason: `${declared.name}: since ${inWords(day)}.`,
    clears: unless.events.join(' or '),
    events: [...opener.events, ...(cleared?.events ?? [])],
    silence: cleared === undefined && silence.length > 0 ? [{ kinds: silence, from: day }] : [],
  });
};

/** The rule that a file declares, as any other: a pure function of a history. */
export const declaredRule = (declared: DeclaredRule): RiskRule => {
  const { id, name, says, when, unless } = declared;
  const reads = [when.event, ...unless.events] as JourneyFactType[];
  return {
    ...{ id, name, says, version: 0, source: 'A draft', mark: 'interpretation', validFrom: '0001-01-01' },
    reads: [
      ...new Set<JourneyFactType>([
        ...reads,
        ...READS_OF_PLANS,
        ...READS_OF_COHORT,
        'SenSupportStarted',
        'SenSupportEnded',
      ]),
    ],
    aboutPlan: when.status === 'ehc-plan',
    windows: (history) =>
      numbered(
        factsOf(history, [when.event])
          .filter(({ latestOn }) => applies(when, history, latestOn))
          .map((opener) => windowOf(declared, history, opener)),
      ),
  };
};
