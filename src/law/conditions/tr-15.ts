import type { History } from '../../journey/belief/history.js';
import { onDay } from '../readings/in-words.js';
import { ceasesOf, type Cease } from '../risks/ceases.js';
import { missingSteps, NOT_A_DECISION } from '../risks/tr-15.js';
import { fails, holds, type Condition, type RuleWhy } from './condition.js';
import { onRecord } from './on-record.js';
import { shownBy } from './shown-by.js';
import { dayOfFact } from './terms.js';

const factOf = ({ decided, ceased }: Cease) => (decided ?? ceased)!;

const byDecision = (history: History): readonly Cease[] =>
  ceasesOf(history).filter(({ reason }) => !NOT_A_DECISION.has(reason ?? ''));

const notByFate: Condition = {
  says: 'The plan did not cease because of a death or a move',
  ask: (history) => {
    if (ceasesOf(history).length === 0) return fails('There is no ceasing to ask about.');
    const cease = byDecision(history).at(-1);
    return cease === undefined
      ? fails('Every ceasing on record is because of a death or a move.')
      : holds(`No such reason is given for the ceasing ${onDay(factOf(cease))}.`, factOf(cease));
  },
};

const stepMissing: Condition = {
  says: 'A step that the law asks for before a plan ceases is not on record',
  ask: (history) => {
    const ceases = byDecision(history);
    if (ceases.length === 0) return fails('There is no such ceasing to ask about.');
    const cease = ceases.findLast((one) => missingSteps(history, one).length > 0);
    if (cease === undefined)
      return fails(
        'The parent or young person and the head were consulted, and a review was held where one is needed.',
        {
          events: history.of('CeaseConsidered').flatMap(({ events }) => events),
        },
      );
    const words = missingSteps(history, cease).map((step) => step.words);
    return holds(`Ceasing ${onDay(factOf(cease))}: ${words.join('; ')}.`, factOf(cease));
  },
};

export const why15: RuleWhy = {
  conditions: [
    onRecord('decision to cease the plan or its ceasing', '', (history) => {
      const cease = ceasesOf(history).at(-1);
      return cease && factOf(cease);
    }),
    notByFate,
    stepMissing,
  ],
  reckon: (of) => {
    const decided = shownBy(of, 'CeaseDecided');
    return {
      red:
        decided === undefined
          ? dayOfFact('plan ceased', shownBy(of, 'PlanCeased')!)
          : dayOfFact('decision to cease notified', decided),
    };
  },
};
