import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import { plansOf, stoodOn } from '../readings/plans.js';
import { startsOf, type Start } from '../risks/tr-31.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { hasPlan, planTerm } from './plans.js';
import { named, notBefore, plus } from './terms.js';

const startsFor = (history: History): readonly Start[] => startsOf(history, history.dateOfBirth);

const shown = ({ on, why, events }: Start) => holds(`${why} on ${inWords(on)}.`, { on, events });

const moves: Condition = {
  says: 'A move of setting, or a post-16 year, begins',
  ask: (history) => {
    const start = startsFor(history).at(-1);
    return start === undefined
      ? fails('No move is planned or expected, and no post-16 year begins.')
      : shown(start);
  },
};

const withPlan: Condition = {
  says: 'An EHC plan stands on that day',
  ask: (history) => {
    const start = startsFor(history).findLast(({ on }) => plansOf(history).some((plan) => stoodOn(plan, on)));
    return start === undefined ? fails('No EHC plan stands on any such day.') : shown(start);
  },
};

export const why31: RuleWhy = {
  conditions: [hasPlan, moves, withPlan],
  reckon: ({ history, policy, window }) => {
    const on = window.episode.slice('start '.length);
    const start = named('start', on);
    const floor = planTerm(plansOf(history).find((plan) => stoodOn(plan, on))!);
    return {
      amber: notBefore(plus(start, -leadTime(policy, 'tr-31.amberMonths'), 'month'), floor),
      red: notBefore(plus(start, -leadTime(policy, 'tr-31.redMonths'), 'month'), floor),
    };
  },
  lapse: { at: 'the start is past, by local policy too long to ask' },
};
