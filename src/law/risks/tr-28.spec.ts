import { colours, onlyWindow } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr28 } from './tr-28.js';

const born = '2008-01-01';
const missed = (on: string, healthService = 'epilepsy') =>
  said('FirstAdultAppointmentMissed', on, { healthService });

describe('TR-28, first adult appointment missed,', () => {
  it('is amber on the tenth working day after, bank holidays left out, and never red', () => {
    const history = given({ born }, missed('2026-03-30'));
    expect(colours(tr28, history, ['2026-04-14', '2026-04-15', '2027-04-15'])).toEqual([
      '2026-04-14: none',
      '2026-04-15: amber',
      '2027-04-15: amber',
    ]);
  });

  it.each([
    said('ContactMade', '2026-04-08', { with: 'young-person' }),
    said('ContactAnswered', '2026-04-08', { with: 'parent' }),
    said('LetterSent', '2026-04-08', { to: 'parent', documentHash: 'h' }),
    said('FirstAdultAppointmentAttended', '2026-04-08', { healthService: 'epilepsy' }),
  ])('is cleared by $type', (fact) => {
    expect(onlyWindow(tr28, given({ born }, missed('2026-03-30'), fact)).clearedOn).toBe('2026-04-08');
  });

  it.each([
    said('ContactMade', '2026-03-27', { with: 'young-person' }),
    said('ContactMade', '2026-04-08', { with: 'setting' }),
    said('ContactReceived', '2026-04-08', { with: 'parent' }),
    said('FirstAdultAppointmentAttended', '2026-04-08', { healthService: 'respiratory' }),
  ])('is not cleared by $key', (fact) => {
    expect(onlyWindow(tr28, given({ born }, missed('2026-03-30'), fact)).clearedOn).toBeUndefined();
  });

  it('cannot be said beyond the bank holidays that are held, and says so', () => {
    const history = given({ born }, missed('2028-12-20'));
    expect(onlyWindow(tr28, history).reason).toContain('cannot be said');
    expect(colours(tr28, history, ['2029-01-02', '2029-01-03', '2029-06-01'])).toEqual([
      '2029-01-02: none',
      '2029-01-03: cannot-be-said',
      '2029-06-01: cannot-be-said',
    ]);
  });

  it('cannot be said where letters are told of and calls are not', () => {
    const letters = ['LetterSent', 'ContactAnswered'].map((kind) => ({
      ...{ kind, source: 'here', from: '2000-01-01', to: '9999-12-31' },
    }));
    expect(colours(tr28, given({ born }, missed('2026-03-30')), ['2026-04-15'], letters)).toEqual([
      '2026-04-15: cannot-be-said',
    ]);
  });

  it('lapses with the general endings', () => {
    const ended = said('JourneyEnded', '2026-05-01');
    expect(onlyWindow(tr28, given({ born }, missed('2026-03-30'), ended)).lapsedOn).toBe('2026-05-01');
  });
});
