import { CHILD, registered, TODAY, transferPlanned } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordFirstAdultAppointmentAttended } from './record-first-adult-appointment-attended.js';
import { RecordFirstAdultAppointmentMissed } from './record-first-adult-appointment-missed.js';

const healthService = 'neurology';
const set = said('FirstAdultAppointmentSet', {
  ...{ healthService, setOn: '2026-06-02', appointmentOn: '2026-10-02' },
});
const attended = (attendedOn: string) =>
  new RecordFirstAdultAppointmentAttended(CHILD, { healthService, attendedOn }, TODAY);
const missed = (missedOn: string) =>
  new RecordFirstAdultAppointmentMissed(CHILD, { healthService, missedOn }, TODAY);

describe.each([
  ['attended', 'FirstAdultAppointmentAttended', attended],
  ['missed', 'FirstAdultAppointmentMissed', missed],
] as const)('record first adult appointment %s', (_what, type, say) => {
  const onTheDay = say('2026-10-02');

  it('is recorded, once', () =>
    given(registered, transferPlanned, set)
      .when(onTheDay)
      .thenOnce({ type, occurredOn: '2026-10-02', data: onTheDay.said }));
  it('is refused in the future', () =>
    given(registered, transferPlanned, set).when(say('2026-11-03')).thenRefused('appointment-in-future'));
  it('is refused where none was set', () =>
    given(registered, transferPlanned).when(onTheDay).thenRefused('no-appointment'));
});
