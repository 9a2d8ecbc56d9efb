import type { DataOfFact } from '../../domain/fact-schema.js';
import type { PlainDate } from '../../domain/plain-date.js';
import type { Decide } from '../command.js';
import { happened, inOrder } from '../guards.js';
import { healthTransferPlanned } from './health-guards.js';
import type { FirstAdultAppointmentSet } from './adulthood.events.js';

/** The first appointment with the adult health service was set. */
export class SetFirstAdultAppointment {
  readonly type = 'SetFirstAdultAppointment';

  constructor(
    readonly childId: string,
    readonly said: DataOfFact<typeof FirstAdultAppointmentSet>,
    readonly today: PlainDate,
  ) {}
}

export const setFirstAdultAppointment: Decide<SetFirstAdultAppointment> = (command, history) => {
  const { said } = command;
  const day = happened('setting', 'setOn', command, history);
  healthTransferPlanned(said.healthService, day, history);
  inOrder(day, said.appointmentOn, [
    'appointment-before-it-was-set',
    'appointmentOn',
    'The appointment lies before the day on which it was set.',
  ]);
  return [{ type: 'FirstAdultAppointmentSet', occurredOn: day, data: said }];
};
