import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { appointmentSet } from './health-guards.js';
import type { FirstAdultAppointmentMissed } from './adulthood.events.js';

/** The first appointment with the adult health service was missed. */
export class RecordFirstAdultAppointmentMissed {
  readonly type = 'RecordFirstAdultAppointmentMissed';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof FirstAdultAppointmentMissed>,
    readonly today: PlainDate,
  ) {}
}

export const recordFirstAdultAppointmentMissed: Decide<RecordFirstAdultAppointmentMissed> = (
  command,
  history,
) => {
  const { said } = command;
  const day = happened('appointment', 'missedOn', command, history);
  appointmentSet(said.healthService, day, history);
  return [{ type: 'FirstAdultAppointmentMissed', occurredOn: day, data: said }];
};
