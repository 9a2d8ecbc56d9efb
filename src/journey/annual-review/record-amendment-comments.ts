import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { amendmentFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { AmendmentCommentsReceived } from './annual-review.events.js';

/** Comments on proposed amendments came (SEND Regs 2014 reg 22(2)(c): at least fifteen days for them). */
export class RecordAmendmentComments {
  readonly type = 'RecordAmendmentComments';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AmendmentCommentsReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordAmendmentComments: Decide<RecordAmendmentComments> = (command, history) => {
  const { said } = command;
  const day = happened('comments', 'receivedOn', command, history);
  const { naming } = amendmentFor(said, day, history);
  return [{ type: 'AmendmentCommentsReceived', occurredOn: day, data: { ...said, ...naming } }];
};
