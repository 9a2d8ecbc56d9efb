import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr18 } from './tr-18.js';

// Year 11 in 2025/26.
const born = '2010-02-10';
const plan = planMade('2018-03-01');
const school = placed('2021-09-01', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 16 });
const episodes = (...facts: Parameters<typeof given>[1][]) =>
  windows(tr18, given({ born }, ...facts)).map(({ episode }) => episode);

describe('TR-18, no September offer,', () => {
  it('is amber from 1 June, red when 30 September has passed, and lapses on 31 October', () => {
    const days = ['2026-05-31', '2026-06-01', '2026-09-30', '2026-10-01', '2026-10-30', '2026-10-31'];
    expect(colours(tr18, given({ born }, plan, school), days)).toEqual([
      '2026-05-31: none',
      '2026-06-01: amber',
      '2026-09-30: amber',
      '2026-10-01: red',
      '2026-10-30: red',
      '2026-10-31: none',
    ]);
    expect(windows(tr18, given({ born }, plan, school))[0]!.dueOn).toBe('2026-09-30');
  });

  it.each([
    said('OfferMade', '2026-03-10', { ukprn: '10000001' }),
    said('PlacementPlanned', '2026-05-10', { ukprn: '10000001', startsOn: '2026-09-01' }),
    said('PlacementStarted', '2026-09-07', { ukprn: '10000001' }),
  ])('is cleared by $type', (fact) => {
    const [window] = windows(tr18, given({ born }, plan, school, fact));
    expect(window!.clearedOn).toBe(fact.latestOn);
  });

  it('is not cleared by an offer for another year', () => {
    const [window] = windows(tr18, given({ born }, plan, school, said('OfferMade', '2025-08-31')));
    expect(window!.clearedOn).toBeUndefined();
  });

  it('speaks of the summers after Year 11 and Year 12 alone', () => {
    expect(episodes(plan)).toEqual(['offer for September 2026', 'offer for September 2027']);
    const held = said('CohortChanged', '2024-09-01', { ncYearActual: 9 });
    expect(episodes(plan, held)).toEqual(['offer for September 2027', 'offer for September 2028']);
  });

  it('says nothing at 17 where a place is held that runs on, and speaks where it ends', () => {
    const college = placed('2026-09-01', '130001', { kind: 'further-education', phase: '16-plus' });
    expect(episodes(plan, college)).toEqual(['offer for September 2026']);
    const ends = said('PlacementEndPlanned', '2026-10-01', { urn: '130001', endsOn: '2027-07-15' });
    expect(episodes(plan, college, ends)).toEqual(['offer for September 2026', 'offer for September 2027']);
    const special = placed('2021-09-01', '100003', { kind: 'special', phase: 'not-applicable', highAge: 19 });
    expect(episodes(plan, special)).toEqual(['offer for September 2026']);
  });

  it('applies with SEN Support alone, and not to a person of whom neither need nor place is on record', () => {
    expect(episodes(said('SenSupportStarted', '2020-01-10'))).toHaveLength(2);
    expect(windows(tr18, given({ born }, said('ContactMade', '2020-01-10', { with: 'parent' })))).toEqual([]);
  });

  it('lapses with a death and not with the plan', () => {
    const facts = [plan, said('PlanCeased', '2026-06-15', { reason: '6' }), said('ChildDied', '2026-07-01')];
    expect(windows(tr18, given({ born }, ...facts))[0]!.lapsedOn).toBe('2026-07-01');
    expect(onlyWindow(tr18, given({ born: '2010-02-10' }, planMade('2026-12-01'))).episode).toBe(
      'offer for September 2027',
    );
  });

  it('cannot be said where nobody tells of offers', () => {
    expect(colours(tr18, given({ born }, plan, school), ['2026-06-01'], [])).toEqual([
      '2026-06-01: cannot-be-said',
    ]);
  });
});
