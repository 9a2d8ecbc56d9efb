import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { DisabilityRecorded } from './identification.events.js';

/** What is known of a disability (Equality Act 2010 s6). */
export class RecordDisability {
  readonly type = 'RecordDisability';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof DisabilityRecorded>,
    readonly today: PlainDate,
  ) {}
}

export const recordDisability: Decide<RecordDisability> = (command, history) => {
  const day = happened('disability', 'recordedOn', command, history);
  return [{ type: 'DisabilityRecorded', occurredOn: day, data: command.said }];
};
