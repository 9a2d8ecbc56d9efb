import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr15 } from './tr-15.js';

const born = '2006-05-10';
const plan = planMade('2018-03-01');
const decided = said('CeaseDecided', '2026-03-10', { reason: '6' });
const ceased = said('PlanCeased', '2026-06-01', { reason: '6' });
const consulted = (on: string, ...who: ('parent' | 'young-person' | 'head' | 'other')[]) =>
  said('CeaseConsidered', on, { consulted: who });

describe('TR-15, cease without review or consultation,', () => {
  it('is red at once from the decision', () => {
    expect(
      colours(tr15, given({ born }, plan, decided, ceased), ['2026-03-09', '2026-03-10', '2026-06-02']),
    ).toEqual(['2026-03-09: none', '2026-03-10: red', '2026-06-02: red']);
  });

  it('is red from the ceasing where no decision is on record', () => {
    expect(onlyWindow(tr15, given({ born }, plan, ceased)).redFrom).toBe('2026-06-01');
  });

  it('asks for an earlier consultation of the parent or young person and of the head', () => {
    expect(
      windows(tr15, given({ born }, plan, decided, consulted('2026-02-01', 'young-person', 'head'))),
    ).toEqual([]);
    for (const fact of [
      consulted('2026-02-01', 'parent'),
      consulted('2026-02-01', 'head', 'other'),
      consulted('2024-02-01', 'parent', 'head'),
    ])
      expect(windows(tr15, given({ born }, plan, decided, fact))).toHaveLength(1);
  });

  it('takes the family and the head consulted on different days for both', () => {
    const [family, head] = [consulted('2026-01-20', 'parent'), consulted('2026-02-03', 'head')];
    expect(windows(tr15, given({ born }, plan, decided, family, head))).toEqual([]);
    expect(
      windows(tr15, given({ born }, plan, decided, family, consulted('2025-03-09', 'head'))),
    ).toHaveLength(1);
    expect(
      onlyWindow(tr15, given({ born }, plan, decided, family, consulted('2026-03-20', 'head'))).clearedOn,
    ).toBe('2026-03-20');
  });

  it('asks for a review in the twelve months before at 18 or over and out of education', () => {
    const facts = [
      plan,
      decided,
      consulted('2026-02-01', 'young-person', 'head'),
      said('BecameNeet', '2025-10-01'),
    ];
    expect(onlyWindow(tr15, given({ born }, ...facts)).silence).toEqual([
      { kinds: ['AnnualReviewMeetingHeld'], from: '2025-03-10' },
    ]);
    expect(windows(tr15, given({ born }, ...facts, said('AnnualReviewMeetingHeld', '2025-11-01')))).toEqual(
      [],
    );
    expect(windows(tr15, given({ born: '2010-01-01' }, ...facts))).toEqual([]);
    expect(windows(tr15, given({ born }, ...facts, said('ReEngaged', '2026-01-05')))).toEqual([]);
  });

  it('takes a placement that ended as out of education', () => {
    const facts = [
      plan,
      decided,
      consulted('2026-02-01', 'young-person', 'head'),
      placed('2022-09-01', '130001', { kind: 'further-education', phase: '16-plus' }),
      said('PlacementEnded', '2025-07-01', { urn: '130001' }),
    ];
    expect(windows(tr15, given({ born }, ...facts))).toHaveLength(1);
  });

  it('is cleared by the plan continued, or by the consultation evidenced later', () => {
    expect(
      onlyWindow(
        tr15,
        given({ born }, plan, decided, said('PlanContinued', '2026-05-01', { because: 'decision' })),
      ).clearedOn,
    ).toBe('2026-05-01');
    expect(
      onlyWindow(tr15, given({ born }, plan, decided, consulted('2026-04-01', 'parent', 'head'))).clearedOn,
    ).toBe('2026-04-01');
  });

  it('is not cleared when a plan made since is continued', () => {
    const another = [planMade('2027-01-11'), said('PlanContinued', '2027-05-01', { because: 'decision' })];
    expect(onlyWindow(tr15, given({ born }, plan, decided, ceased, ...another)).clearedOn).toBeUndefined();
  });

  it('is cleared only when every missing step is evidenced', () => {
    const facts = [plan, decided, said('BecameNeet', '2025-10-01')];
    const late = consulted('2026-04-01', 'young-person', 'head');
    const review = said('AnnualReviewMeetingHeld', '2026-04-20');
    expect(onlyWindow(tr15, given({ born }, ...facts, late)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr15, given({ born }, ...facts, review)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr15, given({ born }, ...facts, late, review)).clearedOn).toBe('2026-04-20');
  });

  it.each(['5', '7', '8'] as const)('says nothing of reason %s, death or moving', (reason) => {
    expect(windows(tr15, given({ born }, plan, said('PlanCeased', '2026-06-01', { reason })))).toEqual([]);
  });
});
