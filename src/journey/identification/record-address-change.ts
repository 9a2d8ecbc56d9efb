import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AddressChanged } from './identification.events.js';

/** The family moved within reach; a move out of the area is another command. */
export class RecordAddressChange {
  readonly type = 'RecordAddressChange';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AddressChanged>,
    readonly today: PlainDate,
  ) {}
}

export const recordAddressChange: Decide<RecordAddressChange> = (command, history) => {
  const day = happened('address-change', 'changedOn', command, history);
  return [{ type: 'AddressChanged', occurredOn: day, data: command.said }];
};
