import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { SenSupportStarted } from './graduated-approach.events.js';

/** A setting began SEN Support (Code of Practice 2015, 6.44). */
export class StartSenSupport {
  readonly type = 'StartSenSupport';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SenSupportStarted>,
    readonly today: PlainDate,
  ) {}
}

export const startSenSupport: Decide<StartSenSupport> = (command, history) => {
  const day = happened('support', 'startedOn', command, history);
  return [{ type: 'SenSupportStarted', occurredOn: day, data: command.said }];
};
