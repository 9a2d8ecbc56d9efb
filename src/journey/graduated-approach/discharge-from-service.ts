import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { serviceFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ServiceDischarged } from './graduated-approach.events.js';

/** A service discharged the child. */
export class DischargeFromService {
  readonly type = 'DischargeFromService';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ServiceDischarged>,
    readonly today: PlainDate,
  ) {}
}

export const dischargeFromService: Decide<DischargeFromService> = (command, history) => {
  const { said } = command;
  const day = happened('discharge', 'dischargedOn', command, history);
  const { naming } = serviceFor(said.service)(said, day, history);
  return [{ type: 'ServiceDischarged', occurredOn: day, data: { ...said, ...naming } }];
};
