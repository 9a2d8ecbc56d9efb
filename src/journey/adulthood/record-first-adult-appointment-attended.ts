import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened } from '../guards.js';
import { appointmentSet } from './health-guards.js';
import type { FirstAdultAppointmentAttended } from './adulthood.events.js';

/** The first appointment with the adult health service was kept. */
export class RecordFirstAdultAppointmentAttended {
  readonly type = 'RecordFirstAdultAppointmentAttended';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof FirstAdultAppointmentAttended>,
    readonly today: PlainDate,
  ) {}
}

export const recordFirstAdultAppointmentAttended: Decide<RecordFirstAdultAppointmentAttended> = (
  command,
  history,
) => {
  const { said } = command;
  const day = happened('appointment', 'attendedOn', command, history);
  appointmentSet(said.healthService, day, history);
  return [{ type: 'FirstAdultAppointmentAttended', occurredOn: day, data: said }];
};
