import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { serviceFor } from '../episode-guards.js';
import { happened } from '../guards.js';
import type { ServiceWaitStarted } from './graduated-approach.events.js';

/** A service put the child on its waiting list. */
export class StartServiceWait {
  readonly type = 'StartServiceWait';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ServiceWaitStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startServiceWait: Decide<StartServiceWait> = (command, history) => {
  const { said } = command;
  const day = happened('wait', 'startedOn', command, history);
  const { naming } = serviceFor(said.service)(said, day, history);
  return [{ type: 'ServiceWaitStarted', occurredOn: day, data: { ...said, ...naming } }];
};
