import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { appealFor } from '../episode-guards.js';
import { dated, upTo } from '../guards.js';
import { isOfDispute } from './dispute.js';
import { notDecided } from './dispute-guards.js';
import type { AppealConceded } from './dispute.events.js';

/** The authority told the Tribunal that it does not oppose an appeal, before or after its response (SEND Regs 2014 reg 45). */
export class ConcedeAppeal {
  readonly type = 'ConcedeAppeal';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AppealConceded>,
    readonly today: PlainDate,
  ) {}
}

export const concedeAppeal: Decide<ConcedeAppeal> = (command, history) => {
  const { said } = command;
  const day = dated('concession', 'concededOn', command, history);
  const { opener, naming } = appealFor(said, day, history);
  notDecided(opener, day, history, 'concededOn');
  const responded = upTo(history, 'AppealResponded', day).some(
    (fact) => fact.latestOn < day && isOfDispute(fact, opener),
  );
  if (said.beforeResponse === true && responded)
    throw new Refused(
      'response-came-before',
      'beforeResponse',
      'The response is on record, before that date.',
    );
  return [{ type: 'AppealConceded', occurredOn: day, data: { ...said, ...naming } }];
};
