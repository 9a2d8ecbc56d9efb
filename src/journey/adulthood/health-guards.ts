import type { PlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import { opened } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';
import type { History } from '../belief/history.js';
import { upTo } from '../guards.js';

/** @throws Refused `no-health-transfer` unless a move of this service was planned by that day */
export const healthTransferPlanned = (service: Sealable<string>, day: PlainDate, history: History): void => {
  if (
    upTo(history, 'HealthServiceTransferPlanned', day).some(
      ({ data }) => opened(data.healthService) === opened(service),
    )
  )
    return;
  const detail = 'No move of that health service was planned by that date. Record the plan for it first.';
  throw new Refused('no-health-transfer', 'healthService', detail);
};

/** @throws Refused `no-appointment` unless a first appointment with this service was set by that day */
export const appointmentSet = (service: Sealable<string>, day: PlainDate, history: History): void => {
  if (
    upTo(history, 'FirstAdultAppointmentSet', day).some(
      ({ data }) => opened(data.healthService) === opened(service),
    )
  )
    return;
  const detail = 'No first appointment with that service was set by that date. Record its setting first.';
  throw new Refused('no-appointment', 'healthService', detail);
};
