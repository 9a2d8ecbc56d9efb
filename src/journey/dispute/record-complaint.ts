import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { dated } from '../guards.js';
import type { ComplaintReceived } from './dispute.events.js';

/** A complaint was received, or went on to a further stage of the authority's own procedure. */
export class RecordComplaint {
  readonly type = 'RecordComplaint';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ComplaintReceived>,
    readonly today: PlainDate,
  ) {}
}

export const recordComplaint: Decide<RecordComplaint> = (command, history) => {
  const { said } = command;
  const day = dated('complaint', 'receivedOn', command, history);
  if (said.stage < 1) throw new Refused('no-such-stage', 'stage', 'Stages are counted from 1.');
  return [{ type: 'ComplaintReceived', occurredOn: day, data: said }];
};
