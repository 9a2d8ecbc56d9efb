import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr17 } from './tr-17.js';

const born = '2008-02-10';
const plan = planMade('2018-03-01');
const neet = said('BecameNeet', '2026-01-05');

describe('TR-17, NEET with a plan,', () => {
  it('is amber on the 28th day after and red on the 84th', () => {
    expect(
      colours(tr17, given({ born }, plan, neet), ['2026-02-01', '2026-02-02', '2026-03-29', '2026-03-30']),
    ).toEqual(['2026-02-01: none', '2026-02-02: amber', '2026-03-29: amber', '2026-03-30: red']);
  });

  it.each([
    said('AnnualReviewMeetingHeld', '2026-02-20'),
    placed('2026-02-20', '130001', { kind: 'further-education', phase: '16-plus' }),
    said('ReEngaged', '2026-02-20'),
  ])('is cleared by $type', (fact) => {
    expect(onlyWindow(tr17, given({ born }, plan, neet, fact)).clearedOn).toBe('2026-02-20');
  });

  it('is not cleared by a review held before, nor by a placement that is none', () => {
    const before = said('AnnualReviewMeetingHeld', '2026-01-04');
    const none = said('PlacementStarted', '2026-02-20', { arrangement: 'NIEO' });
    expect(onlyWindow(tr17, given({ born }, plan, neet, before, none)).clearedOn).toBeUndefined();
  });

  it('begins with a placement that is none, and anew with the next time', () => {
    const none = said('PlacementStarted', '2025-09-01', { arrangement: 'NEET' });
    const college = placed('2025-11-01', '130001', { kind: 'further-education', phase: '16-plus' });
    expect(windows(tr17, given({ born }, plan, none, college, neet))).toMatchObject([
      { amberFrom: '2025-09-29', clearedOn: '2025-11-01' },
      { amberFrom: '2026-02-02' },
    ]);
  });

  it('says nothing without a plan, and begins at 16 and with the plan', () => {
    expect(windows(tr17, given({ born }, neet))).toEqual([]);
    const young = onlyWindow(tr17, given({ born: '2010-06-01' }, plan, neet));
    expect(young).toMatchObject({ amberFrom: '2026-06-01', redFrom: '2026-06-01' });
    expect(onlyWindow(tr17, given({ born }, planMade('2026-04-01'), neet)).amberFrom).toBe('2026-04-01');
  });

  it('lapses with the plan, and at the 26th birthday', () => {
    const ceased = said('PlanCeased', '2026-03-01', { reason: '6' });
    expect(onlyWindow(tr17, given({ born }, plan, neet, ceased)).lapsedOn).toBe('2026-03-01');
    expect(onlyWindow(tr17, given({ born }, plan, neet)).lapsedOn).toBe('2034-02-10');
  });

  it('cannot be said where nobody tells of reviews', () => {
    const placements = [{ kind: 'PlacementStarted', source: 'here', from: '2000-01-01', to: '9999-12-31' }];
    expect(colours(tr17, given({ born }, plan, neet), ['2026-03-30'], placements)).toEqual([
      '2026-03-30: cannot-be-said',
    ]);
  });
});
