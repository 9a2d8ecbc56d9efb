import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { NeedIdentified } from './identification.events.js';

/** A type of special educational need was identified. */
export class IdentifyNeed {
  readonly type = 'IdentifyNeed';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof NeedIdentified>,
    readonly today: PlainDate,
  ) {}
}

export const identifyNeed: Decide<IdentifyNeed> = (command, history) => {
  const day = happened('need', 'identifiedOn', command, history);
  return [{ type: 'NeedIdentified', occurredOn: day, data: command.said }];
};
