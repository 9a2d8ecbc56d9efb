import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { healthTransferPlanned } from './health-guards.js';
import type { AdultServiceAccepted } from './adulthood.events.js';

/** The adult health service accepted the young person. */
export class RecordAdultServiceAcceptance {
  readonly type = 'RecordAdultServiceAcceptance';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof AdultServiceAccepted>,
    readonly today: PlainDate,
  ) {}
}

export const recordAdultServiceAcceptance: Decide<RecordAdultServiceAcceptance> = (command, history) => {
  const { said } = command;
  const day = happened('acceptance', 'acceptedOn', command, history);
  healthTransferPlanned(said.healthService, day, history);
  return [{ type: 'AdultServiceAccepted', occurredOn: day, data: said }];
};
