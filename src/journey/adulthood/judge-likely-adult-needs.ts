import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { LikelyAdultNeedsJudged } from './adulthood.events.js';

/** Whether needs for care are likely after 18 was judged (Care Act 2014 s58(1)). A no needs its reasons. */
export class JudgeLikelyAdultNeeds {
  readonly type = 'JudgeLikelyAdultNeeds';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof LikelyAdultNeedsJudged>,
    readonly today: PlainDate,
  ) {}
}

export const judgeLikelyAdultNeeds: Decide<JudgeLikelyAdultNeeds> = (command, history) => {
  const { said } = command;
  const day = happened('judgement', 'judgedOn', command, history);
  if (!said.likely && said.reasons === undefined)
    throw new Refused(
      'reasons-missing',
      'reasons',
      'Say why needs are not likely: the record shows it to whoever asks.',
    );
  return [{ type: 'LikelyAdultNeedsJudged', occurredOn: day, data: said }];
};
