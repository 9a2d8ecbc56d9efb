import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { NameChanged } from './identification.events.js';

/** A name changed; both names stay on record. */
export class RecordNameChange {
  readonly type = 'RecordNameChange';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof NameChanged>,
    readonly today: PlainDate,
  ) {}
}

export const recordNameChange: Decide<RecordNameChange> = (command, history) => {
  const day = happened('name-change', 'changedOn', command, history);
  return [{ type: 'NameChanged', occurredOn: day, data: command.said }];
};
