import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr01 } from './tr-01.js';

// Born in the school year that is Year 9 from 1 September 2025.
const born = '2011-10-04';
const plan = planMade('2020-03-01');
const meeting = (on: string) => said('AnnualReviewMeetingHeld', on, {}, { episodes: { review: on } });
const FOUR = ['employment-or-higher-education', 'independent-living', 'community', 'health'] as const;
const pfa = (on: string, review: string, outcomes: readonly (typeof FOUR)[number][] = FOUR) =>
  said(
    'PreparationForAdulthoodRecorded',
    on,
    { outcomes: outcomes.map((outcome) => ({ outcome, provision: 'as in Section F' })) },
    { episodes: { review } },
  );

describe('TR-01, Year 9 or later review without preparing for adulthood,', () => {
  it('is amber from the day after the meeting and red once the next review is overdue', () => {
    const history = given({ born }, plan, meeting('2026-01-10'), said('ReviewDecided', '2026-02-02'));
    expect(onlyWindow(tr01, history)).toMatchObject({
      amberFrom: '2026-01-11',
      redFrom: '2027-02-02',
      silence: [{ kinds: ['PreparationForAdulthoodRecorded'], from: '2026-01-10' }],
    });
    expect(colours(tr01, history, ['2026-01-10', '2026-01-11', '2027-02-01', '2027-02-02'])).toEqual([
      '2026-01-10: none',
      '2026-01-11: amber',
      '2027-02-01: amber',
      '2027-02-02: red',
    ]);
  });

  it('is cleared when all four outcomes stand with provision, and not before', () => {
    const three = pfa('2026-01-10', '2026-01-10', FOUR.slice(0, 3));
    const fourth = pfa('2026-01-20', '2026-01-10', ['health']);
    expect(onlyWindow(tr01, given({ born }, plan, meeting('2026-01-10'), three)).clearedOn).toBeUndefined();
    expect(onlyWindow(tr01, given({ born }, plan, meeting('2026-01-10'), three, fourth)).clearedOn).toBe(
      '2026-01-20',
    );
  });

  it('does not count an outcome without provision', () => {
    const empty = said(
      'PreparationForAdulthoodRecorded',
      '2026-01-10',
      { outcomes: FOUR.map((outcome) => ({ outcome, aspiration: 'a flat of my own' })) },
      { episodes: { review: '2026-01-10' } },
    );
    expect(onlyWindow(tr01, given({ born }, plan, meeting('2026-01-10'), empty)).clearedOn).toBeUndefined();
  });

  it('lapses at the next meeting, which has a window of its own', () => {
    const history = given({ born }, plan, meeting('2026-01-10'), meeting('2026-12-01'));
    expect(onlyWindow(tr01, history)).toMatchObject({
      episode: 'review 2026-12-01',
      amberFrom: '2026-12-02',
    });
    expect(colours(tr01, history, ['2026-11-30', '2026-12-01', '2026-12-02'])).toEqual([
      '2026-11-30: amber',
      '2026-12-01: none',
      '2026-12-02: amber',
    ]);
  });

  it('says nothing of a meeting before Year 9, unless the child is taught a year ahead', () => {
    expect(windows(tr01, given({ born }, plan, meeting('2025-06-10')))).toEqual([]);
    const ahead = said('CohortChanged', '2021-09-01', { ncYearActual: 6 });
    expect(windows(tr01, given({ born }, plan, ahead, meeting('2025-06-10')))).toHaveLength(1);
  });

  it('says nothing where no plan stood', () => {
    expect(windows(tr01, given({ born }, meeting('2026-01-10')))).toEqual([]);
  });
});
