import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { reviewFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { PreparationForAdulthoodRecorded } from './annual-review.events.js';

/** What the review says of preparing for adulthood, outcome by outcome (SEND Regs 2014 regs 20(6), 21(6); Code of Practice 2015, 8.9). */
export class RecordPreparationForAdulthood {
  readonly type = 'RecordPreparationForAdulthood';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof PreparationForAdulthoodRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordPreparationForAdulthood: Decide<RecordPreparationForAdulthood> = (command, history) => {
  const { said } = command;
  const day = happened('record', 'recordedOn', command, history);
  const { naming } = reviewFor(said, day, history);
  if (said.outcomes.length === 0)
    throw new Refused('no-outcomes', 'outcomes', 'Say something of at least one of the four outcomes.');
  return [{ type: 'PreparationForAdulthoodRecorded', occurredOn: day, data: { ...said, ...naming } }];
};
