import { leadTime } from '../policies/lead-times.js';
import { inWords, onDay } from '../readings/in-words.js';
import { sourceConflicts } from '../readings/source-conflicts.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { named, plus } from './terms.js';

const differ: Condition = {
  says: 'Sources differ on the needs, the setting or being out of education, or it was noted that they do',
  ask: (history) => {
    const [noted, found] = [history.latest('SourcesConflict'), sourceConflicts(history).at(-1)];
    if (noted !== undefined)
      return holds(`It was noted ${onDay(noted)}.`, { on: noted.latestOn, events: noted.events });
    return found === undefined
      ? fails('No two sources contradict one another, and no conflict was noted.')
      : holds(`Since ${inWords(found.from)}: ${found.words}.`, { on: found.from, events: found.events });
  },
};

export const why39: RuleWhy = {
  conditions: [differ],
  reckon: ({ policy, window }) => {
    const [since] = /\d{4}-\d\d-\d\d/.exec(window.episode)!;
    return { amber: plus(named('sources differ since', since), leadTime(policy, 'tr-39.amberDays'), 'day') };
  },
};
