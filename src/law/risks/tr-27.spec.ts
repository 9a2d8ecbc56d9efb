import { colours, covered, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr27 } from './tr-27.js';

const born = '2008-10-01';
const planned = said('HealthServiceTransferPlanned', '2025-03-03', {
  healthService: 'epilepsy',
  transferOn: '2026-10-01',
});
const accepted = (on: string, healthService = 'epilepsy') =>
  said('AdultServiceAccepted', on, { healthService });
const set = (on: string, healthService = 'epilepsy') =>
  said('FirstAdultAppointmentSet', on, { healthService, appointmentOn: '2026-11-12' });

describe('TR-27, health service ends with no adult clinic,', () => {
  it('is amber nine months before the transfer and red six months before', () => {
    expect(
      colours(tr27, given({ born }, planned), ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01']),
    ).toEqual(['2025-12-31: none', '2026-01-01: amber', '2026-03-31: amber', '2026-04-01: red']);
  });

  it('is cleared by the later of an acceptance and a date for the first appointment, of the same service', () => {
    const both = given({ born }, planned, accepted('2026-02-02'), set('2026-02-20'));
    expect(onlyWindow(tr27, both).clearedOn).toBe('2026-02-20');
    const other = given({ born }, planned, accepted('2026-02-02', 'respiratory'), set('2026-02-20'));
    expect(onlyWindow(tr27, other).clearedOn).toBeUndefined();
  });

  it('says which of the two is missing, and never which service', () => {
    const { reason, episode } = onlyWindow(tr27, given({ born }, planned, accepted('2026-02-02')));
    expect(reason).toContain('no first adult appointment is set');
    expect(`${reason} ${episode}`).not.toContain('epilepsy');
  });

  it('goes by the last plan of a service, with a window for each service', () => {
    const putOff = said('HealthServiceTransferPlanned', '2026-02-01', {
      healthService: 'epilepsy',
      transferOn: '2027-04-01',
    });
    const second = said('HealthServiceTransferPlanned', '2026-02-02', {
      healthService: 'respiratory',
      transferOn: '2027-04-01',
    });
    expect(windows(tr27, given({ born }, planned, putOff, second)).map(({ episode }) => episode)).toEqual([
      'health service to 2027-04-01',
      'health service to 2027-04-01 (2)',
    ]);
  });

  it('begins with the plan that comes late, and lapses with the general endings', () => {
    const late = said('HealthServiceTransferPlanned', '2026-05-05', {
      healthService: 'epilepsy',
      transferOn: '2026-10-01',
    });
    const gone = said('MovedOutOfArea', '2026-06-01');
    expect(onlyWindow(tr27, given({ born }, late, gone))).toMatchObject({
      amberFrom: '2026-05-05',
      redFrom: '2026-05-05',
      lapsedOn: '2026-06-01',
    });
  });

  it('speaks where one of the two is told of, for each of them alone keeps it open', () => {
    const told = (kind: string) => [covered('here', kind, '2020-01-01', '9999-12-31')];
    const onDay = (kind: string, ...facts: readonly ReturnType<typeof said>[]) =>
      colours(tr27, given({ born }, planned, ...facts), ['2026-04-01'], told(kind))[0];
    expect(onDay('AdultServiceAccepted')).toBe('2026-04-01: red');
    expect(onDay('FirstAdultAppointmentSet')).toBe('2026-04-01: red');
    expect(onDay('AdultServiceAccepted', accepted('2026-02-02'))).toBe('2026-04-01: cannot-be-said');
  });

  it('cannot be said where nobody tells of adult services', () => {
    expect(colours(tr27, given({ born }, planned), ['2026-04-01'], [])).toEqual([
      '2026-04-01: cannot-be-said',
    ]);
  });
});
