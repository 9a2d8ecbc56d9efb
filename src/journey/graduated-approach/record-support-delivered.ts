import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { SupportDelivered } from './graduated-approach.events.js';

/** Support was given on a day (Code of Practice 2015, 6.52). Several on one day are told apart by their reference. */
export class RecordSupportDelivered {
  readonly type = 'RecordSupportDelivered';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SupportDelivered>,
    readonly today: PlainDate,
  ) {}
}

export const recordSupportDelivered: Decide<RecordSupportDelivered> = (command, history) => {
  const { said } = command;
  const day = happened('support', 'deliveredOn', command, history);
  if (said.minutes !== undefined && said.minutes < 1)
    throw new Refused('no-time-given', 'minutes', 'Say how many minutes were given, or leave it out.');
  return [{ type: 'SupportDelivered', occurredOn: day, data: said }];
};
