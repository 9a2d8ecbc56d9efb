import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { Excluded } from './placement.events.js';

/** A child was permanently excluded (Education Act 2002 s51A). */
export class RecordExclusion {
  readonly type = 'RecordExclusion';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof Excluded>,
    readonly today: PlainDate,
  ) {}
}

export const recordExclusion: Decide<RecordExclusion> = (command, history) => {
  const day = happened('exclusion', 'excludedOn', command, history);
  return [{ type: 'Excluded', occurredOn: day, data: command.said }];
};
