import { colours, covered, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, said } from '../../../test/law/given.js';
import { tr04 } from './tr-04.js';

const meeting = said('AnnualReviewMeetingHeld', '2026-01-10');

describe('TR-04, annual review decision late,', () => {
  it('is amber after three weeks and red when the four weeks have passed', () => {
    expect(onlyWindow(tr04, given({}, meeting))).toMatchObject({
      amberFrom: '2026-01-31',
      redFrom: '2026-02-08',
      dueOn: '2026-02-07',
      silence: [{ kinds: ['ReviewDecided'], from: '2026-01-10' }],
      reason:
        'Annual review meeting held on 10 January 2026; no decision has been notified; the four weeks end on 7 February 2026 (SEND Regs 2014 reg 20(10)).',
    });
    expect(
      colours(tr04, given({}, meeting), ['2026-01-30', '2026-01-31', '2026-02-07', '2026-02-08']),
    ).toEqual(['2026-01-30: none', '2026-01-31: amber', '2026-02-07: amber', '2026-02-08: red']);
  });

  it('is cleared by the decision, and where it is to amend, only with the amendment notice', () => {
    const maintain = said('ReviewDecided', '2026-02-01', { decision: 'maintain' });
    const amend = said('ReviewDecided', '2026-02-01', { decision: 'amend' });
    const notice = said('AmendmentNoticeSent', '2026-02-20');
    expect(onlyWindow(tr04, given({}, meeting, maintain)).clearedOn).toBe('2026-02-01');
    const open = onlyWindow(tr04, given({}, meeting, amend));
    expect(open.clearedOn).toBeUndefined();
    expect(open.silence).toEqual([{ kinds: ['AmendmentNoticeSent'], from: '2026-01-10' }]);
    expect(onlyWindow(tr04, given({}, meeting, amend, notice)).clearedOn).toBe('2026-02-20');
  });

  it('takes a decision of which only the date is known as it is', () => {
    expect(onlyWindow(tr04, given({}, meeting, said('ReviewDecided', '2026-02-01'))).clearedOn).toBe(
      '2026-02-01',
    );
  });

  it('is not cleared by an outcome that has no notice', () => {
    const undated = said('ReviewDecided', '2026-01-15', { undated: true, decision: 'maintain' });
    expect(onlyWindow(tr04, given({}, meeting, undated)).clearedOn).toBeUndefined();
  });

  it('lapses when the decision of a later review is notified', () => {
    const history = given(
      {},
      meeting,
      said('AnnualReviewMeetingHeld', '2026-12-01'),
      said('ReviewDecided', '2026-12-10', { decision: 'maintain' }),
    );
    expect(colours(tr04, history, ['2026-12-09', '2026-12-10'])).toEqual([
      '2026-12-09: red',
      '2026-12-10: none',
    ]);
  });

  it('gives a decision to the review that it names, and otherwise to the latest before it', () => {
    const first = said('AnnualReviewMeetingHeld', '2025-01-10', {}, { episodes: { review: 'a' } });
    const second = said('AnnualReviewMeetingHeld', '2026-01-10', {}, { episodes: { review: 'b' } });
    const named = said('ReviewDecided', '2026-02-01', {}, { episodes: { review: 'a' } });
    const cleared = (decision: ReturnType<typeof said>) =>
      windows(tr04, given({}, first, second, decision)).map(
        ({ episode, clearedOn }) => `${episode}: ${clearedOn}`,
      );
    expect(cleared(named)).toEqual(['review 2025-01-10: 2026-02-01', 'review 2026-01-10: undefined']);
    expect(cleared(said('ReviewDecided', '2026-02-01'))).toEqual(['review 2026-01-10: 2026-02-01']);
  });

  it('gives a range where only the month of the meeting is known', () => {
    expect(onlyWindow(tr04, given({}, said('AnnualReviewMeetingHeld', '2026-01')))).toMatchObject({
      dueOn: { from: '2026-01-29', to: '2026-02-28' },
      redFrom: '2026-03-01',
    });
  });

  it('cannot be said where nobody would have said that a decision was notified', () => {
    const told = [covered('sen2', 'ReviewDecided', '2026-01-11', '2026-12-31')];
    expect(colours(tr04, given({}, meeting), ['2026-01-30', '2026-03-01'], told)).toEqual([
      '2026-01-30: none',
      '2026-03-01: cannot-be-said',
    ]);
  });

  // Hertfordshire: meeting 8 February 2023, decision to amend sent on 9 March: one day after the four weeks.
  it('is red on the day after the four weeks in the published case of Hertfordshire', () => {
    const history = given(
      {},
      said('AnnualReviewMeetingHeld', '2023-02-08'),
      said('ReviewDecided', '2023-03-09', { decision: 'amend' }),
      said('AmendmentNoticeSent', '2023-03-09'),
    );
    expect(colours(tr04, history.until('2023-03-08'), ['2023-03-08'])).toEqual(['2023-03-08: amber']);
    expect(onlyWindow(tr04, history)).toMatchObject({
      dueOn: '2023-03-08',
      redFrom: '2023-03-09',
      clearedOn: '2023-03-09',
    });
  });

  it('lapses when a later decision is notified whose review is not on record', () => {
    const amend = said('ReviewDecided', '2026-02-01', { decision: 'amend' });
    const later = said('ReviewDecided', '2027-01-20', { decision: 'maintain' });
    expect(colours(tr04, given({}, meeting, amend, later), ['2027-01-19', '2027-01-20'])).toEqual([
      '2027-01-19: red',
      '2027-01-20: none',
    ]);
  });
});
