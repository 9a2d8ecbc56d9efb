import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import type { Suspended } from './placement.events.js';

/** A child was suspended (Education Act 2002 s51A). */
export class RecordSuspension {
  readonly type = 'RecordSuspension';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof Suspended>,
    readonly today: PlainDate,
  ) {}
}

export const recordSuspension: Decide<RecordSuspension> = (command, history) => {
  const { said } = command;
  const day = happened('suspension', 'startedOn', command, history);
  inOrder(day, said.endedOn, ['ends-before-it-starts', 'endedOn', 'The suspension ends before it starts.']);
  return [{ type: 'Suspended', occurredOn: day, data: said }];
};
