import type { History } from '../../journey/belief/history.js';
import { leadTime } from '../policies/lead-times.js';
import { inWords } from '../readings/in-words.js';
import type { Duty } from '../rule.js';
import { waitingOf, WAITED_FOR } from '../risks/tr-38.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { named, workingDaysFrom } from './terms.js';

const dutiesBegun = (history: History): readonly Duty[] =>
  WAITED_FOR.flatMap(({ duties }) => duties(history));

const begun: Condition = {
  says: "The family's own act, or a decision, began a duty of the authority",
  ask: (history) => {
    const duty = dutiesBegun(history).at(-1);
    return duty === undefined
      ? fails('No duty for whose answer the family waits has begun.')
      : holds(`${duty.law}, since ${inWords(duty.startedOn)}.`, { on: duty.startedOn, events: duty.events });
  },
};

const unmet: Condition = {
  says: 'Such a duty is open: neither met nor at an end',
  ask: (history) => {
    const waiting = waitingOf(history).at(-1);
    if (waiting === undefined && dutiesBegun(history).length === 0)
      return fails('There is no such duty to ask about.');
    return waiting === undefined
      ? fails('Every such duty is met, or nothing is left to do.')
      : holds(`Waiting since ${inWords(waiting.since)}: ${waiting.duties.join('; ')}.`, {
          on: waiting.since,
          events: waiting.events,
        });
  },
};

export const why38: RuleWhy = {
  conditions: [begun, unmet],
  reckon: ({ policy, window }) => {
    const silent = window.silence.find(({ kinds }) => kinds.includes('ContactMade'))!;
    return {
      amber: workingDaysFrom(named('silent from', silent.from), leadTime(policy, 'tr-38.amberWorkingDays')),
    };
  },
};
