import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { requestFor } from '../episode-guards.js';
import { happened, upTo } from '../guards.js';
import type { RepresentationsReceived } from './plan.events.js';

/** Representations on a draft plan came (SEND Regs 2014 reg 13(1)(a)). */
export class RecordRepresentations {
  readonly type = 'RecordRepresentations';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof RepresentationsReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordRepresentations: Decide<RecordRepresentations> = (command, history) => {
  const { said } = command;
  const day = happened('representations', 'receivedOn', command, history);
  const { naming } = requestFor(said, day, history);
  if (upTo(history, 'DraftPlanIssued', day).length === 0)
    throw new Refused(
      'no-draft-plan',
      'receivedOn',
      'No draft plan was sent by that date. Record the draft first, or mend the date.',
    );
  return [{ type: 'RepresentationsReceived', occurredOn: day, data: { ...said, ...naming } }];
};
