import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { ChildDied } from './identification.events.js';

/** The child died. The journey ends with it. */
export class RecordDeath {
  readonly type = 'RecordDeath';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof ChildDied>,
    readonly today: PlainDate,
  ) {}
}

export const recordDeath: Decide<RecordDeath> = (command, history) => {
  const day = happened('death', 'diedOn', command, history);
  return [{ type: 'ChildDied', occurredOn: day, data: command.said }];
};
