import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { dated, notNegative } from '../guards.js';
import type { OmbudsmanDecided } from './dispute.events.js';

/** The Ombudsman decided: fault or none, and the remedy. Also without an enquiry before it. */
export class RecordOmbudsmanDecision {
  readonly type = 'RecordOmbudsmanDecision';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof OmbudsmanDecided>,
    readonly today: PlainDate,
  ) {}
}

export const recordOmbudsmanDecision: Decide<RecordOmbudsmanDecision> = (command, history) => {
  const { said } = command;
  const day = dated('decision', 'decidedOn', command, history);
  notNegative(said.remedyPence, 'remedyPence');
  return [{ type: 'OmbudsmanDecided', occurredOn: day, data: said }];
};
