import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, placed, planMade, said } from '../../../test/law/given.js';
import { tr06 } from './tr-06.js';

// Year 6 from 1 September 2025.
const born = '2015-01-20';
const plan = planMade('2020-03-01');
const primary = placed('2019-09-01', '100001', {
  kind: 'mainstream',
  phase: 'primary',
  lowAge: 3,
  highAge: 11,
});
const review = (on: string, phaseReview = true) => said('AnnualReviewMeetingHeld', on, { phaseReview });

describe('TR-06, phase transfer review not held,', () => {
  it("expects the move that the present setting's ages give", () => {
    expect(onlyWindow(tr06, given({ born }, plan, primary))).toMatchObject({
      episode: 'transfer 2026-09-01',
      amberFrom: '2025-11-01',
      redFrom: '2025-12-15',
      lapsedOn: '2026-09-01',
      silence: [{ kinds: ['AnnualReviewMeetingHeld/phase'], from: '2025-04-01' }],
    });
  });

  it('goes by the planned transfer where there is one', () => {
    const planned = said('PhaseTransferPlanned', '2026-01-10', {
      transferOn: '2027-09-01',
      phase: 'primary-to-secondary',
    });
    expect(windows(tr06, given({ born }, plan, primary, planned)).map(({ episode }) => episode)).toEqual([
      'transfer 2027-09-01',
    ]);
  });

  it('is amber from 1 November and red from 15 December', () => {
    const days = ['2025-10-31', '2025-11-01', '2025-12-14', '2025-12-15', '2026-09-01'];
    expect(colours(tr06, given({ born }, plan, primary), days)).toEqual([
      '2025-10-31: none',
      '2025-11-01: amber',
      '2025-12-14: amber',
      '2025-12-15: red',
      '2026-09-01: none',
    ]);
  });

  it('is cleared by a phase review since 1 April of the year before, and by no other meeting', () => {
    expect(onlyWindow(tr06, given({ born }, plan, primary, review('2025-04-01'))).clearedOn).toBe(
      '2025-04-01',
    );
    for (const other of [review('2025-03-31'), review('2025-10-10', false)])
      expect(onlyWindow(tr06, given({ born }, plan, primary, other)).clearedOn).toBeUndefined();
  });

  it('says nothing of a move between post-16 institutions or of a child without a plan', () => {
    const post16 = said('PhaseTransferPlanned', '2032-01-10', {
      transferOn: '2033-09-01',
      phase: 'post-16-to-post-16',
    });
    expect(windows(tr06, given({ born }, plan, post16))).toEqual([]);
    expect(windows(tr06, given({ born }, primary))).toEqual([]);
  });

  it('moves with the year in which the child is taught', () => {
    const back = said('CohortChanged', '2021-09-01', { ncYearActual: 1 });
    expect(onlyWindow(tr06, given({ born }, plan, primary, back)).episode).toBe('transfer 2027-09-01');
  });

  it('says nothing of a plan that was made after the last day for naming the next setting', () => {
    expect(windows(tr06, given({ born }, planMade('2026-02-16'), primary))).toEqual([]);
    expect(windows(tr06, given({ born }, planMade('2026-02-15'), primary))).toHaveLength(1);
  });
});
