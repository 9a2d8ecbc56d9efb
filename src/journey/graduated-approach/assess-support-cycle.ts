import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { SupportCycleAssessed } from './graduated-approach.events.js';

/** The child's needs were assessed, at the start of a cycle of support (Code of Practice 2015, 6.45). Also before SEN Support began: that is how it is found to be needed. */
export class AssessSupportCycle {
  readonly type = 'AssessSupportCycle';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof SupportCycleAssessed>,
    readonly today: PlainDate,
  ) {}
}

export const assessSupportCycle: Decide<AssessSupportCycle> = (command, history) => {
  const day = happened('assessment', 'assessedOn', command, history);
  return [{ type: 'SupportCycleAssessed', occurredOn: day, data: command.said }];
};
