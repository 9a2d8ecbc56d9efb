import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { planInForce } from '../plan-guards.js';
import type { ProvisionSecured } from './provision.events.js';

/** An item of Section F was secured (CFA 2014 s42). */
export class RecordProvisionSecured {
  readonly type = 'RecordProvisionSecured';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ProvisionSecured>,
    readonly today: PlainDate,
  ) {}
}

export const recordProvisionSecured: Decide<RecordProvisionSecured> = (command, history) => {
  const { said } = command;
  const day = happened('provision', 'securedOn', command, history);
  const { naming } = planInForce(said, day, history);
  return [{ type: 'ProvisionSecured', occurredOn: day, data: { ...said, ...naming } }];
};
