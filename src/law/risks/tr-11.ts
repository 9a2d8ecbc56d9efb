import { yearOf } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { academicYear, academicYearStart } from '../calendar/academic-year.js';
import { dayAfter, dayInYear } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { isSamePlace } from '../readings/placements.js';
import { READS_OF_TRANSFERS } from '../readings/transfers.js';
import type { Policy, RiskRule, RiskWindow } from '../rule.js';
import { destinationAfter, firstOf, isMain, saidFrom, type PlacementEnd } from './onward.js';
import { placementEnd } from './placement-end.js';
import { NONE, riskWindow } from './risk-window.js';

const FIRST_YEAR = 13;

/** Where the person goes and from when: a destination with its start, or the next setting or placement with its start. */
const destinationWithStart = (history: History, end: PlacementEnd): BelievedFact | undefined => {
  const from = saidFrom(end);
  const here = end.placement.started.data;
  return firstOf(
    destinationAfter(history, end, ({ data }) => data.from !== undefined),
    history
      .of('NextSettingNamed')
      .find(({ latestOn, data }) => latestOn >= from && data.startsOn !== undefined),
    history
      .of('PlacementPlanned')
      .find((fact) => fact.latestOn >= from && isMain(fact) && !isSamePlace(fact.data, here)),
  );
};

const windows = (history: History, policy: Policy): readonly RiskWindow[] => {
  const born = history.dateOfBirth;
  const end = born === undefined ? undefined : placementEnd(history);
  if (born === undefined || end?.placement.described?.kind !== 'special') return NONE;
  const lastYear = academicYearStart(academicYear(end.lastDay));
  if (ncYearOn(history, born, lastYear) < FIRST_YEAR) return NONE;
  const onward = destinationWithStart(history, end);
  const from = saidFrom(end);
  return [
    riskWindow({
      episode: `placement from ${end.placement.from}`,
      amberFrom: dayInYear(policy, 'tr-11.amberOn', yearOf(lastYear)),
      redFrom: dayAfter(policy, 'tr-11.redOn', lastYear),
      clearedOn: onward?.latestOn,
      reason: `Special school placement ends on ${inWords(end.lastDay)}, in its last year since ${inWords(lastYear)}; no destination with a start date is on record.`,
      clears: 'A named destination after school with its start date.',
      events: [...end.events, ...(onward?.events ?? [])],
      silence: (['DestinationRecorded', 'NextSettingNamed', 'PlacementPlanned'] as const).map((kind) => ({
        kinds: [kind],
        from,
      })),
    }),
  ];
};

export const tr11: RiskRule = {
  id: 'TR-11',
  version: 1,
  name: 'Special-school leaver cliff',
  says: 'A special school placement is in its last year (NC year 13 or later) and no destination with a start date is on record. Amber from 1 September, red from 31 March of that year.',
  source:
    'Explore education statistics, EHC plans 2025: special-school places in Birmingham fall from 204 at 18 to 3 at 19',
  mark: 'interpretation',
  validFrom: '2014-09-01',
  reads: ['DestinationRecorded', 'NextSettingNamed', 'PlacementPlanned', ...READS_OF_TRANSFERS],
  aboutPlan: false,
  windows,
};
