import { yearOf, type PlainDate } from '../../domain/plain-date.js';
import { academicYear, academicYearStart } from '../calendar/academic-year.js';
import { dayAfter, dayInYear } from '../policies/lead-times.js';
import { ncYearOn } from '../readings/cohort.js';
import { inWords } from '../readings/in-words.js';
import { latestPlacement } from '../readings/placements.js';
import type { PlacementEnd } from '../risks/onward.js';
import { placementEnd } from '../risks/placement-end.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { endInSight, hasPlacement } from './placements.js';
import { localDay } from './terms.js';

const FIRST_YEAR = 13;

const lastYearOf = ({ lastDay }: PlacementEnd): PlainDate => academicYearStart(academicYear(lastDay));

const isSpecial: Condition = {
  says: 'The placement is at a special school',
  ask: (history) => {
    const placement = latestPlacement(history);
    const kind = placement?.described?.kind;
    if (kind === undefined) return fails('What kind of setting it is, is not on record.');
    const because = `The setting is of the kind: ${kind}.`;
    const shown = { events: placement!.started.events };
    return kind === 'special' ? holds(because, shown) : fails(because, shown);
  },
};

const endsLate: Condition = {
  says: 'Its last year is NC year 13 or later',
  ask: (history) => {
    const end = placementEnd(history);
    if (end === undefined || history.dateOfBirth === undefined) return fails('Its last year is not known.');
    const from = lastYearOf(end);
    const year = ncYearOn(history, history.dateOfBirth, from);
    const because = `The last year there, from ${inWords(from)}, is NC year ${year}.`;
    return year < FIRST_YEAR ? fails(because) : holds(because, { on: from, events: end.events });
  },
};

export const why11: RuleWhy = {
  conditions: [born, hasPlacement, endInSight, isSpecial, endsLate],
  reckon: ({ history, policy }) => {
    const from = lastYearOf(placementEnd(history)!);
    const of = `last year there from ${inWords(from)}`;
    return {
      amber: localDay(of, dayInYear(policy, 'tr-11.amberOn', yearOf(from))),
      red: localDay(of, dayAfter(policy, 'tr-11.redOn', from)),
    };
  },
};
