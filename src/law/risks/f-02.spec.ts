import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { f02 } from './f-02.js';

// Compulsory school age from 31 August 2017 to 30 June 2028.
const born = '2012-05-10';
const school = said('PlacementStarted', '2023-09-01', { urn: '100002' });
const left = (on: string) => said('PlacementEnded', on, { urn: '100002' });

describe('F-02, no education,', () => {
  it('is amber from the day after the placement ended and red 21 days later', () => {
    const days = ['2026-01-16', '2026-01-17', '2026-02-06', '2026-02-07'];
    expect(colours(f02, given({ born }, school, left('2026-01-16')), days)).toEqual([
      '2026-01-16: none',
      '2026-01-17: amber',
      '2026-02-06: amber',
      '2026-02-07: red',
    ]);
  });

  it.each([
    said('PlacementStarted', '2026-02-09', { urn: '100003' }),
    said('PlacementStarted', '2026-02-09', { arrangement: 'OLA' }),
    said('PlacementStarted', '2026-02-09', { arrangement: 'EHE' }),
    said('PlacementStarted', '2026-02-09', { urn: '100009', rank: 2 }),
  ])('is cleared by $key', (fact) => {
    const days = ['2026-02-08', '2026-02-09'];
    expect(colours(f02, given({ born }, school, left('2026-01-16'), fact), days)).toEqual([
      '2026-02-08: red',
      '2026-02-09: none',
    ]);
  });

  it('is not cleared by a placement that is none, nor by a second one that ended too', () => {
    const none = said('PlacementStarted', '2026-02-09', { arrangement: 'NIEO' });
    expect(windows(f02, given({ born }, school, left('2026-01-16'), none))).toHaveLength(1);
    const second = said('PlacementStarted', '2025-02-09', { urn: '100009', rank: 2 });
    const over = said('PlacementEnded', '2026-01-16', { urn: '100009' });
    expect(windows(f02, given({ born }, school, left('2026-01-16'), second, over))).toHaveLength(1);
  });

  it('does not count July and August', () => {
    const moved = given({ born }, school, left('2026-07-17'));
    expect(onlyWindow(f02, moved)).toMatchObject({ amberFrom: '2026-09-01', redFrom: '2026-09-22' });
  });

  it.each([said('BecameNeet', '2026-01-12'), said('Excluded', '2026-01-11', { urn: '100002' })])(
    'begins also with $type',
    (fact) => {
      expect(onlyWindow(f02, given({ born }, school, fact)).amberFrom).toBe('2026-01-12');
    },
  );

  it('is not begun by an exclusion from another school, or before this one', () => {
    const other = said('Excluded', '2026-01-11', { urn: '100007' });
    const before = said('Excluded', '2023-05-01');
    expect(windows(f02, given({ born }, school, other, before))).toEqual([]);
  });

  it('speaks of a plan under which no placement ever was, and of nobody else without one', () => {
    expect(onlyWindow(f02, given({ born }, planMade('2025-10-01'))).amberFrom).toBe('2025-10-01');
    expect(windows(f02, given({ born }, said('SenSupportStarted', '2025-10-01')))).toEqual([]);
  });

  it('is about compulsory school age alone, both its ends included', () => {
    const young = given({ born: '2021-10-01' }, planMade('2025-10-01'));
    expect(onlyWindow(f02, young).amberFrom).toBe('2026-12-31');
    expect(onlyWindow(f02, given({ born }, school, left('2028-01-16'))).lapsedOn).toBe('2028-07-01');
    expect(windows(f02, given({ born }, school, left('2028-06-30')))).toEqual([]);
    expect(windows(f02, given({ born }, school, left('2028-06-29')))).toHaveLength(1);
  });

  it('cannot be said where nobody tells of placements, and lapses with a move', () => {
    const history = given({ born }, school, left('2026-01-16'));
    expect(colours(f02, history, ['2026-02-07'], [])).toEqual(['2026-02-07: cannot-be-said']);
    const gone = said('MovedOutOfArea', '2026-02-01');
    expect(onlyWindow(f02, given({ born }, school, left('2026-01-16'), gone)).lapsedOn).toBe('2026-02-01');
  });
});
