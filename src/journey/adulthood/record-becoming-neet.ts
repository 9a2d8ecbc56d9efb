import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { BecameNeet } from './destinations.events.js';

/** The young person left education, employment and training. */
export class RecordBecomingNeet {
  readonly type = 'RecordBecomingNeet';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof BecameNeet>,
    readonly today: PlainDate,
  ) {}
}

export const recordBecomingNeet: Decide<RecordBecomingNeet> = (command, history) => {
  const day = happened('start', 'startedOn', command, history);
  return [{ type: 'BecameNeet', occurredOn: day, data: command.said }];
};
