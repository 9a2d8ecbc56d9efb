import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { tr02 } from './tr-02.js';

const born = '2011-10-04';
const plan = planMade('2020-03-01');
const meeting = (on: string) => said('AnnualReviewMeetingHeld', on, {}, { episodes: { review: on } });

describe('TR-02, no Year 9 review at all,', () => {
  it('is amber from 31 March of Year 9, red from 31 August, and given up at 31 August of Year 11', () => {
    expect(onlyWindow(tr02, given({ born }, plan))).toMatchObject({
      amberFrom: '2026-03-31',
      redFrom: '2026-08-31',
      lapsedOn: '2028-08-31',
      silence: [{ kinds: ['AnnualReviewMeetingHeld'], from: '2025-09-01' }],
    });
    expect(
      colours(tr02, given({ born }, plan), ['2026-03-30', '2026-03-31', '2026-08-31', '2028-08-31']),
    ).toEqual(['2026-03-30: none', '2026-03-31: amber', '2026-08-31: red', '2028-08-31: none']);
  });

  it('is cleared by a meeting in Year 9 and by none before or after', () => {
    expect(onlyWindow(tr02, given({ born }, plan, meeting('2025-09-01'))).clearedOn).toBe('2025-09-01');
    expect(onlyWindow(tr02, given({ born }, plan, meeting('2026-08-31'))).clearedOn).toBe('2026-08-31');
    for (const on of ['2025-08-31', '2026-09-01'])
      expect(onlyWindow(tr02, given({ born }, plan, meeting(on))).clearedOn).toBeUndefined();
  });

  it('lapses when a later review has all four outcomes with provision', () => {
    const outcomes = ['employment-or-higher-education', 'independent-living', 'community', 'health'] as const;
    const made = said(
      'PreparationForAdulthoodRecorded',
      '2026-11-03',
      { outcomes: outcomes.map((outcome) => ({ outcome, provided: true })) },
      { episodes: { review: '2026-11-01' } },
    );
    expect(onlyWindow(tr02, given({ born }, plan, meeting('2026-11-01'), made)).lapsedOn).toBe('2026-11-03');
  });

  it('says nothing where the plan was first made in Year 9 or later', () => {
    expect(windows(tr02, given({ born }, planMade('2025-09-01')))).toEqual([]);
  });
});
