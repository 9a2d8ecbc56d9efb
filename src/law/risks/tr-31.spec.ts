import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr31 } from './tr-31.js';

// Year 6 from 1 September 2025.
const born = '2015-01-20';
const plan = planMade('2020-03-01');
const primary = placed('2019-09-01', '100001', { kind: 'mainstream', phase: 'primary', highAge: 11 });
const transfer = (history: ReturnType<typeof given>) =>
  windows(tr31, history).find(({ episode }) => episode === 'start 2026-09-01')!;

describe('TR-31, no travel decision,', () => {
  it('is amber six months before the move, red three months before, and lapses three months after', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-06-01', '2026-12-01'];
    expect(colours(tr31, given({ born }, plan, primary), days)).toEqual([
      '2026-02-28: none',
      '2026-03-01: amber',
      '2026-06-01: red',
      '2026-12-01: none',
    ]);
  });

  it.each(['TravelAgreed', 'TravelRefused', 'TravelNotNeeded'] as const)('is cleared by %s', (type) => {
    expect(transfer(given({ born }, plan, primary, said(type, '2026-04-20'))).clearedOn).toBe('2026-04-20');
  });

  it('is not cleared by a decision for another start, or of years before', () => {
    const other = said('TravelAgreed', '2026-04-20', { forStartOn: '2025-09-01' });
    const old = said('TravelAgreed', '2024-04-20');
    expect(transfer(given({ born }, plan, primary, other, old)).clearedOn).toBeUndefined();
  });

  it('asks each post-16 year anew, for applications are annual', () => {
    const college = placed('2031-09-01', '130001', { kind: 'further-education', phase: '16-plus' });
    expect(
      windows(tr31, given({ born }, plan, college))
        .map(({ episode }) => episode)
        .slice(0, 2),
    ).toEqual(['start 2032-09-01', 'start 2033-09-01']);
  });

  it('asks adult learners too, to the last year in which a plan may stand, and no longer than it does', () => {
    const college = placed('2031-09-01', '130001', { kind: 'further-education', phase: '16-plus' });
    const episodes = (...facts: readonly ReturnType<typeof said>[]) =>
      windows(tr31, given({ born }, plan, college, ...facts)).map(({ episode }) => episode);
    expect(episodes()).toHaveLength(8);
    expect(episodes().at(-1)).toBe('start 2039-09-01');
    expect(episodes(said('PlanCeased', '2036-07-31', { reason: '4' })).at(-1)).toBe('start 2035-09-01');
  });

  it('asks of the present setting only for the years that it teaches', () => {
    const sixthForm = placed('2026-09-01', '100002', { kind: 'mainstream', phase: 'secondary', highAge: 18 });
    expect(windows(tr31, given({ born }, plan, sixthForm)).map(({ episode }) => episode)).toEqual([
      'start 2033-09-01',
      'start 2031-09-01',
      'start 2032-09-01',
    ]);
    expect(windows(tr31, given({ born }, plan, primary)).map(({ episode }) => episode)).toEqual([
      'start 2026-09-01',
    ]);
  });

  it('asks for a planned move to another setting', () => {
    const planned = said('PlacementPlanned', '2023-11-01', { startsOn: '2024-01-08', urn: '100005' });
    expect(windows(tr31, given({ born }, plan, planned)).map(({ episode }) => episode)).toEqual([
      'start 2024-01-08',
    ]);
    expect(onlyWindow(tr31, given({ born }, plan, planned)).amberFrom).toBe('2023-07-08');
  });

  it('asks once for one move, which is 1 September to one record and the first day of term to another', () => {
    const planned = (startsOn: string) => said('PlacementPlanned', '2026-02-10', { startsOn, urn: '100005' });
    const starts = (startsOn: string) =>
      windows(tr31, given({ born }, plan, primary, planned(startsOn))).map(({ episode }) => episode);
    expect(starts('2026-09-07')).toEqual(['start 2026-09-01']);
    expect(starts('2026-10-02')).toEqual(['start 2026-09-01']);
    expect(starts('2026-10-03')).toEqual(['start 2026-09-01', 'start 2026-10-03']);
  });

  it('says nothing of a child without a plan', () => {
    expect(windows(tr31, given({ born }, primary))).toEqual([]);
  });

  it('takes a decision for the first day of term for the same start', () => {
    const agreed = said('TravelAgreed', '2026-04-20', { forStartOn: '2026-09-03' });
    expect(transfer(given({ born }, plan, primary, agreed)).clearedOn).toBe('2026-04-20');
  });
});
