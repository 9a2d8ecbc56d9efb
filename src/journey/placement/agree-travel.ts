import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { TravelAgreed } from './placement.events.js';

/** Travel assistance was agreed (Education Act 1996 ss508B, 508F, 509AA). */
export class AgreeTravel {
  readonly type = 'AgreeTravel';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TravelAgreed>,
    readonly today: PlainDate,
  ) {}
}

export const agreeTravel: Decide<AgreeTravel> = (command, history) => {
  const { said } = command;
  const day = happened('decision', 'agreedOn', command, history);
  inOrder(day, said.until, ['ends-before-it-was-agreed', 'until', 'The travel ends before it was agreed.']);
  return [{ type: 'TravelAgreed', occurredOn: day, data: said }];
};
