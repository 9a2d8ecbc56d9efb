import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import type { AdultCareDecided } from './adulthood.events.js';

/** Whether the young person is eligible for adult care was decided (Care Act 2014 s13). */
export class DecideAdultCare {
  readonly type = 'DecideAdultCare';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdultCareDecided>,
    readonly today: PlainDate,
  ) {}
}

export const decideAdultCare: Decide<DecideAdultCare> = (command, history) => {
  const day = happened('decision', 'decidedOn', command, history);
  return [{ type: 'AdultCareDecided', occurredOn: day, data: command.said }];
};
