import { onDay } from '../readings/in-words.js';
import { ceasesOf } from '../risks/ceases.js';
import { findingOf } from '../risks/tr-16.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact } from './terms.js';

const tooEarly: Condition = {
  says: 'It ceased before the time to appeal had passed, or while an appeal was undecided, or whether it did cannot be said',
  ask: (history) => {
    const done = ceasesOf(history).filter(({ ceased }) => ceased !== undefined);
    const early = done.findLast((cease) => findingOf(history, cease) !== undefined);
    if (early !== undefined)
      return holds(
        `Plan ceased ${onDay(early.ceased!)}; ${findingOf(history, early)!.because}.`,
        early.ceased,
      );
    const last = done.at(-1)?.ceased;
    return last === undefined
      ? fails('No plan ceased.')
      : fails(`Plan ceased ${onDay(last)}, after the time to appeal, with no appeal undecided.`, last);
  },
};

export const why16: RuleWhy = {
  conditions: [onRecord('ceasing of the plan', '', (history) => history.latest('PlanCeased')), tooEarly],
  reckon: (of) => ({ red: dayOfFact('plan ceased', shownBy(of, 'PlanCeased')!) }),
};
