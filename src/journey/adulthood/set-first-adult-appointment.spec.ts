import { CHILD, registered, TODAY, transferPlanned } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { SetFirstAdultAppointment } from './set-first-adult-appointment.js';

const SAID = { healthService: 'neurology', setOn: '2026-06-02', appointmentOn: '2026-10-02' } as const;
const say = (over: Partial<SetFirstAdultAppointment['said']> = {}): SetFirstAdultAppointment =>
  new SetFirstAdultAppointment(CHILD, { ...SAID, ...over }, TODAY);

describe('set first adult appointment', () => {
  it('is recorded, once', () =>
    given(registered, transferPlanned)
      .when(say())
      .thenOnce({ type: 'FirstAdultAppointmentSet', occurredOn: SAID.setOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered, transferPlanned)
      .when(say({ setOn: '2026-11-03' }))
      .thenRefused('setting-in-future'));
  it('is refused where no transfer of that service was planned', () =>
    given(registered).when(say()).thenRefused('no-health-transfer'));
  it('is refused where it lies before it was set', () =>
    given(registered, transferPlanned)
      .when(say({ appointmentOn: '2026-06-01' }))
      .thenRefused('appointment-before-it-was-set'));
});
