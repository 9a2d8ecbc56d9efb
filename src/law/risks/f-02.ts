import { addDays, later, monthOf, plainDate, yearOf, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { endOfCompulsorySchoolAge, startOfCompulsorySchoolAge } from '../calendar/school-age.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import { isOutOfEducation, neetSpells, READS_OF_NEET } from '../readings/neet.js';
import { isSamePlace, latestPlacement, READS_OF_PLACEMENTS, type Placement } from '../readings/placements.js';
import { plansOf, READS_OF_PLANS } from '../readings/plans.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { NONE, riskWindow } from './risk-window.js';

/** Since when there is no education on record, and why. */
export interface Gap {
  readonly since: PlainDate;
  readonly words: string;
  readonly events: readonly string[];
}

const gapAfter = (fact: BelievedFact, words: string): Gap => ({
  since: addDays(fact.latestOn, 1),
  words: `${words} ${onDay(fact)}`,
  events: fact.events,
});

/** A second placement (dual registration, alternative provision) that goes on. */
export const hasSecondPlacement = (history: History): boolean =>
  history
    .of('PlacementStarted')
    .some(
      (started) =>
        (started.data.rank ?? 1) !== 1 &&
        !isOutOfEducation(started) &&
        !history
          .of('PlacementEnded')
          .some((ended) => ended.latestOn >= started.latestOn && isSamePlace(ended.data, started.data)),
    );

const exclusionFrom = (history: History, { started, from }: Placement): BelievedFact | undefined =>
  history
    .of('Excluded')
    .findLast(
      ({ data, latestOn }) => latestOn >= from && (data.urn === undefined || data.urn === started.data.urn),
    );

const gapAfterPlacement = (history: History, placement: Placement): Gap | undefined => {
  const { ended, started } = placement;
  if (isOutOfEducation(started)) return undefined;
  if (ended !== undefined) return gapAfter(ended, 'The last placement ended');
  const excluded = exclusionFrom(history, placement);
  return excluded === undefined ? undefined : gapAfter(excluded, 'Permanently excluded');
};

/** Where no placement was ever on record, only a plan shows that the child is here. */
const gapUnderPlan = (history: History): Gap | undefined => {
  const plan = plansOf(history).at(-1);
  if (plan === undefined) return undefined;
  const events = plan.made?.events ?? plan.transferredIn?.events ?? [];
  return { since: plan.from, words: `EHC plan since ${inWords(plan.from)} and no placement ever`, events };
};

/** Since when there is no education on record, by the latest that shows it; undefined: nothing shows it. */
export const gapOf = (history: History): Gap | undefined => {
  const spell = neetSpells(history).at(-1);
  if (spell !== undefined && spell.ended === undefined)
    return { ...gapAfter(spell.began, 'Recorded as out of education'), since: spell.began.latestOn };
  const placement = latestPlacement(history);
  return placement === undefined ? gapUnderPlan(history) : gapAfterPlacement(history, placement);
};

const JULY = 7;
const AUGUST = 8;

/** What begins in the summer holidays begins with the school year: nobody is taught in between. */
export const afterTheHolidays = (day: PlainDate): PlainDate =>
  monthOf(day) === JULY || monthOf(day) === AUGUST ? plainDate(yearOf(day), 9, 1) : day;

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const gap = born === undefined ? undefined : gapOf(history);
  if (born === undefined || gap === undefined) return NONE;
  const from = later(afterTheHolidays(gap.since), startOfCompulsorySchoolAge(born));
  const lastDay = endOfCompulsorySchoolAge(born);
  if (from > lastDay || hasSecondPlacement(history)) return NONE;
  return [
    riskWindow({
      episode: `no education from ${from}`,
      amberFrom: from,
      redFrom: addDays(from, leadTime(policy, 'f-02.redDays')),
      lapsedOn: addDays(lastDay, 1),
      reason: `${gap.words}; neither a placement nor other arrangements for education are on record since; compulsory school age ends on ${inWords(lastDay)} (Education Act 1996 s19; CFA 2014 s61).`,
      clears: 'A placement, or education otherwise arranged (s19 or EOTAS).',
      events: gap.events,
      silence: [{ kinds: ['PlacementStarted'], from: gap.since }],
    }),
  ];
};

export const f02: RiskRule = {
  id: 'F-02',
  version: 1,
  name: 'No education',
  says: 'A child of compulsory school age has no placement and no other arrangement for education on record. Amber from the first day, red after 21 days (fifteen school days take three weeks at least); July and August do not count.',
  source: 'Education Act 1996 s19; CFA 2014 s61',
  mark: 'unverified',
  validFrom: '2014-09-01',
  reads: [...new Set(['Excluded' as const, ...READS_OF_NEET, ...READS_OF_PLACEMENTS, ...READS_OF_PLANS])],
  aboutPlan: false,
  windows,
};
