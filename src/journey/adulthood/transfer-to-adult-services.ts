import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { TransferredToAdultServices } from './destinations.events.js';

/** An adult service took over. */
export class TransferToAdultServices {
  readonly type = 'TransferToAdultServices';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof TransferredToAdultServices>,
    readonly today: PlainDate,
  ) {}
}

export const transferToAdultServices: Decide<TransferToAdultServices> = (command, history) => {
  const day = happened('transfer', 'transferredOn', command, history);
  return [{ type: 'TransferredToAdultServices', occurredOn: day, data: command.said }];
};
