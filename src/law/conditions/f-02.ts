import { later, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { endOfCompulsorySchoolAge, startOfCompulsorySchoolAge } from '../calendar/school-age.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { afterTheHolidays, gapOf, hasSecondPlacement } from '../risks/f-02.js';
import { born } from './born.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { named, plus } from './terms.js';

const hasGap: Condition = {
  says: 'The last placement ended or an exclusion ended it, or a plan stands with no placement ever',
  ask: (history) => {
    const gap = gapOf(history);
    return gap === undefined
      ? fails('A placement runs, or nothing shows that the child is here without one.')
      : holds(`${gap.words}.`, { on: gap.since, events: gap.events });
  },
};

const fromOf = (history: History): PlainDate | undefined => {
  const gap = gapOf(history);
  return gap === undefined || history.dateOfBirth === undefined
    ? undefined
    : later(afterTheHolidays(gap.since), startOfCompulsorySchoolAge(history.dateOfBirth));
};

const ofSchoolAge: Condition = {
  says: 'The child is of compulsory school age then, July and August left out',
  ask: (history) => {
    const from = fromOf(history);
    if (from === undefined) return fails('There is no such day to ask about.');
    const lastDay = endOfCompulsorySchoolAge(history.dateOfBirth!);
    const because = `It counts from ${inWords(from)}; compulsory school age ends on ${inWords(lastDay)}.`;
    return from > lastDay ? fails(because) : holds(because, { on: from });
  },
};

const noSecond: Condition = {
  says: 'No second placement runs',
  ask: (history) =>
    hasSecondPlacement(history)
      ? fails('A second placement (dual registration, alternative provision) runs.')
      : holds('No second placement is on record that has not ended.'),
};

export const whyF02: RuleWhy = {
  conditions: [born, hasGap, ofSchoolAge, noSecond],
  reckon: ({ history, policy }) => {
    const from = named('no education from', fromOf(history)!);
    return { amber: from, red: plus(from, leadTime(policy, 'f-02.redDays'), 'day') };
  },
  lapse: { at: 'compulsory school age ended' },
};
