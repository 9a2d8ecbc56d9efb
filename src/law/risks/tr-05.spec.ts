import { colours, onlyWindow, windows } from '../../../test/law/asked.js';
import { disagreements } from '../../../test/law/explained.js';
import { given, said } from '../../../test/law/given.js';
import { tr05 } from './tr-05.js';

const meeting = said('AnnualReviewMeetingHeld', '2025-11-20');
const decision = said('ReviewDecided', '2025-12-10', { decision: 'amend' });
const notice = (on: string, basis?: 'reg-28') =>
  said('AmendmentNoticeSent', on, basis === undefined ? {} : { basis }, { episodes: { amendment: on } });
const amended = (on: string) => said('PlanFinalised', on, { cause: 'review' });

describe('TR-05, amended plan late,', () => {
  it('is due at the earlier of the notice and eight weeks, and the meeting and twelve', () => {
    expect(onlyWindow(tr05, given({}, meeting, decision, notice('2025-12-18')))).toMatchObject({
      dueOn: '2026-02-12',
      amberFrom: '2026-01-29',
      redFrom: '2026-02-13',
    });
    expect(onlyWindow(tr05, given({}, meeting, decision, notice('2025-12-10'))).dueOn).toBe('2026-02-04');
  });

  it('counts from the meeting where the decision to amend came without a notice', () => {
    expect(onlyWindow(tr05, given({}, meeting, decision)).dueOn).toBe('2026-02-12');
  });

  it('counts eight weeks from a notice without a review', () => {
    const window = onlyWindow(tr05, given({}, meeting, notice('2026-03-02', 'reg-28')));
    expect(window).toMatchObject({ dueOn: '2026-04-27' });
    expect(window.reason).toContain('reg 28');
  });

  it('is amber two weeks before the last day and red after it', () => {
    const history = given({}, meeting, decision, notice('2025-12-18'));
    expect(colours(tr05, history, ['2026-01-28', '2026-01-29', '2026-02-12', '2026-02-13'])).toEqual([
      '2026-01-28: none',
      '2026-01-29: amber',
      '2026-02-12: amber',
      '2026-02-13: red',
    ]);
  });

  it('is cleared by the final amended plan or by the notice that nothing is amended', () => {
    const begun = [meeting, decision, notice('2025-12-18')];
    expect(onlyWindow(tr05, given({}, ...begun, amended('2026-03-01'))).clearedOn).toBe('2026-03-01');
    expect(onlyWindow(tr05, given({}, ...begun, said('AmendmentsAbandoned', '2026-02-01'))).clearedOn).toBe(
      '2026-02-01',
    );
    expect(onlyWindow(tr05, given({}, ...begun, amended('2025-11-01'))).clearedOn).toBeUndefined();
  });

  it('is overtaken by the final plan of a later amending, and not by a late one of an earlier', () => {
    const later = said('AmendmentNoticeSent', '2026-12-10', {}, { episodes: { amendment: 'later' } });
    const plan = (amendment: string) =>
      said('PlanFinalised', '2027-01-20', { cause: 'review' }, { episodes: { amendment } });
    const begun = [
      meeting,
      decision,
      notice('2025-12-18'),
      said('AnnualReviewMeetingHeld', '2026-11-20'),
      later,
    ];
    const cleared = (fact: ReturnType<typeof plan>) =>
      windows(tr05, given({}, ...begun, fact)).map(({ clearedOn }) => clearedOn);
    expect(cleared(plan('later'))).toEqual(['2027-01-20', '2027-01-20']);
    expect(cleared(plan('2025-12-18'))).toEqual(['2027-01-20', undefined]);
  });

  it('says nothing where the plan is maintained', () => {
    expect(
      windows(tr05, given({}, meeting, said('ReviewDecided', '2025-12-10', { decision: 'maintain' }))),
    ).toEqual([]);
  });

  // West Sussex: review held on 22 June 2023, amended plan issued on 12 July 2024.
  it('is red from 15 September 2023 in the published case of West Sussex', () => {
    const history = given(
      {},
      said('AnnualReviewMeetingHeld', '2023-06-22'),
      said('ReviewDecided', '2023-07-20', { decision: 'amend' }),
      amended('2024-07-12'),
    );
    expect(onlyWindow(tr05, history)).toMatchObject({
      dueOn: '2023-09-14',
      redFrom: '2023-09-15',
      clearedOn: '2024-07-12',
    });
  });

  it('asks for the final plan of a second notice whose review is not on record', () => {
    const done = [meeting, decision, notice('2025-12-18'), amended('2026-02-01')];
    const second = said('AmendmentNoticeSent', '2026-12-10', {}, { episodes: { amendment: 'second' } });
    expect(windows(tr05, given({}, ...done, second))).toMatchObject([
      { dueOn: '2026-02-12', clearedOn: '2026-02-01' },
      { dueOn: '2027-02-04', redFrom: '2027-02-05' },
    ]);
    const redecided = said('ReviewDecided', '2026-12-05', { decision: 'amend' });
    expect(windows(tr05, given({}, ...done, redecided, second))).toMatchObject([
      { dueOn: '2026-02-12' },
      { episode: 'amendment 2026-12-05', dueOn: '2027-02-04' },
    ]);
  });

  it('tells two apart that began on one day, in its windows and in what explains them', () => {
    const history = given(
      { born: '2012-01-10' },
      said('AnnualReviewMeetingHeld', '2025-09-01'),
      said('ReviewDecided', '2025-09-30', { decision: 'amend' }),
      notice('2025-09-30', 'reg-28'),
    );
    expect(windows(tr05, history).map(({ episode, dueOn }) => [episode, dueOn])).toEqual([
      ['amendment 2025-09-30', '2025-11-24'],
      ['amendment 2025-09-30 (2)', '2025-11-25'],
    ]);
    expect(disagreements(tr05, history, '2025-12-01', [])).toEqual([]);
  });
});
