import { latestEndAt25 } from './end-at-25.js';

describe('the last day of a plan after the 25th birthday', () => {
  it('is 31 July in further education', () => {
    const ends = ['2000-10-10', '2000-07-31', '2000-08-01'].map((born) =>
      latestEndAt25(born, { kind: 'further-education' }),
    );
    expect(ends).toEqual(['2026-07-31', '2025-07-31', '2026-07-31']);
  });

  it('is the end of the training or course, or the day before the 26th birthday if that is sooner', () => {
    const born = '2000-10-10';
    expect(latestEndAt25(born, { kind: 'apprenticeship', endsOn: '2026-03-13' })).toBe('2026-03-13');
    expect(latestEndAt25(born, { kind: 'other', endsOn: '2027-06-30' })).toBe('2026-10-09');
  });
});
