import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ProvisionMissed } from './provision.events.js';

/** An item of Section F was not delivered (CFA 2014 s42). */
export class RecordProvisionMissed {
  readonly type = 'RecordProvisionMissed';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ProvisionMissed>,
    readonly today: PlainDate,
  ) {}
}

export const recordProvisionMissed: Decide<RecordProvisionMissed> = (command, history) => {
  const { said } = command;
  const day = happened('provision', 'missedOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'ProvisionMissed', occurredOn: day, data: { ...said, ...naming } }];
};
