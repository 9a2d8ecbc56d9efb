import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { serviceFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ServiceSeen } from './graduated-approach.events.js';

/** A service saw the child for the first time since the referral. */
export class RecordServiceSeen {
  readonly type = 'RecordServiceSeen';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ServiceSeen>,
    readonly today: PlainDate,
  ) {}
}

export const recordServiceSeen: Decide<RecordServiceSeen> = (command, history) => {
  const { said } = command;
  const day = happened('appointment', 'seenOn', command, history);
  const { naming } = serviceFor(said.service)(said, day, history);
  return [{ type: 'ServiceSeen', occurredOn: day, data: { ...said, ...naming } }];
};
