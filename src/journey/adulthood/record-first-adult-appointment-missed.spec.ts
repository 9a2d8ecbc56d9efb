import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordFirstAdultAppointmentMissed } from './record-first-adult-appointment-missed.js';

const SAID = { healthService: 'neurology', missedOn: '2026-10-02' } as const;
const say = (
  over: Partial<RecordFirstAdultAppointmentMissed['said']> = {},
): RecordFirstAdultAppointmentMissed =>
  new RecordFirstAdultAppointmentMissed(CHILD, { ...SAID, ...over }, TODAY);

describe('record first adult appointment missed', () => {
  it('is recorded, once', () =>
    given(
      registered,
      said('HealthServiceTransferPlanned', {
        healthService: 'neurology',
        plannedOn: '2026-03-02',
        transferOn: '2028-05-04',
      }),
      said('FirstAdultAppointmentSet', {
        healthService: 'neurology',
        setOn: '2026-06-02',
        appointmentOn: '2026-10-02',
      }),
    )
      .when(say())
      .thenOnce({ type: 'FirstAdultAppointmentMissed', occurredOn: SAID.missedOn, data: SAID }));
  it('is refused in the future', () =>
    given(
      registered,
      said('HealthServiceTransferPlanned', {
        healthService: 'neurology',
        plannedOn: '2026-03-02',
        transferOn: '2028-05-04',
      }),
      said('FirstAdultAppointmentSet', {
        healthService: 'neurology',
        setOn: '2026-06-02',
        appointmentOn: '2026-10-02',
      }),
    )
      .when(say({ missedOn: '2026-11-03' }))
      .thenRefused('appointment-in-future'));
  it('is refused where none was set', () =>
    given(
      registered,
      said('HealthServiceTransferPlanned', {
        healthService: 'neurology',
        plannedOn: '2026-03-02',
        transferOn: '2028-05-04',
      }),
    )
      .when(say())
      .thenRefused('no-appointment'));
});
