import { colours, covered, onlyWindow, windows } from '../../../test/law/asked.js';
import { given, planMade, said } from '../../../test/law/given.js';
import { assessRisk } from '../assess-risks.js';
import { colourOn } from '../colour.js';
import { policy2026_11 } from '../policies/2026-11.js';
import { tr03 } from './tr-03.js';

const born = '2012-05-04';
const decided = (on: string, decision: 'maintain' | 'amend' = 'maintain') =>
  said('ReviewDecided', on, { decision });

describe('TR-03, annual review overdue,', () => {
  it('counts the first review from the making of the plan', () => {
    expect(onlyWindow(tr03, given({ born }, planMade('2025-01-10')))).toMatchObject({
      amberFrom: '2025-10-31',
      redFrom: '2026-01-10',
      dueOn: '2026-01-09',
      redSooner: {
        redFrom: '2025-12-12',
        silence: [{ kinds: ['AnnualReviewMeetingHeld'], from: '2025-01-11' }],
      },
      silence: [{ kinds: ['ReviewDecided'], from: '2025-01-11' }],
    });
  });

  it('colours amber ten weeks before the last day and red four weeks before it where no meeting was held', () => {
    const history = given({ born }, planMade('2025-01-10'));
    expect(
      colours(tr03, history, ['2025-10-30', '2025-10-31', '2025-12-11', '2025-12-12', '2026-01-10']),
    ).toEqual([
      '2025-10-30: none',
      '2025-10-31: amber',
      '2025-12-11: amber',
      '2025-12-12: red',
      '2026-01-10: red',
    ]);
  });

  it('waits for the day after the last day where a meeting was held', () => {
    const history = given({ born }, planMade('2025-01-10'), said('AnnualReviewMeetingHeld', '2025-12-10'));
    expect(colours(tr03, history, ['2025-12-12', '2026-01-09', '2026-01-10'])).toEqual([
      '2025-12-12: amber',
      '2026-01-09: amber',
      '2026-01-10: red',
    ]);
  });

  it('is red only when overdue where nobody would have said that a meeting was held', () => {
    const history = given(
      { born, coverage: [covered('sen2', 'ReviewDecided', '2025-01-11', '2026-01-15')] },
      planMade('2025-01-10'),
    );
    const [window] = assessRisk(tr03, history, policy2026_11, []);
    expect(window).toMatchObject({ redFrom: '2026-01-10', toldUntil: '2026-01-15', staleFrom: '2027-02-19' });
    expect(colourOn(window!, '2025-12-20')).toBe('amber');
    expect(colourOn(window!, '2026-01-10')).toBe('red');
  });

  it('is cleared by the notice, from which the next review counts, and not by a new version of the plan', () => {
    const history = given(
      { born },
      planMade('2024-02-29'),
      decided('2025-01-10', 'amend'),
      said('PlanFinalised', '2025-03-01', { cause: 'review' }),
    );
    expect(onlyWindow(tr03, history.until('2025-01-09')).dueOn).toBe('2025-02-28');
    expect(onlyWindow(tr03, history).dueOn).toBe('2026-01-09');
    expect(colours(tr03, history, ['2025-01-09', '2025-01-10'])).toEqual([
      '2025-01-09: amber',
      '2025-01-10: none',
    ]);
  });

  it('passes over an outcome that has no notice', () => {
    const history = given(
      { born },
      planMade('2025-01-10'),
      said('ReviewDecided', '2025-11-20', { undated: true }),
    );
    expect(onlyWindow(tr03, history)).toMatchObject({ dueOn: '2026-01-09' });
    expect(onlyWindow(tr03, history).clearedOn).toBeUndefined();
  });

  it('keeps the old dates of a plan that was transferred in, but leaves three months', () => {
    const history = given(
      { born },
      said('PlanTransferredIn', '2025-09-01', { fromAuthority: '331', lastReviewedOn: '2024-10-10' }),
    );
    expect(onlyWindow(tr03, history)).toMatchObject({ dueOn: '2025-12-01' });
  });

  it('gives a range where only the month of the plan is known, and is red when the last of it has passed', () => {
    const history = given({ born }, said('PlanFinalised', '2025-02', { cause: 'first' }));
    expect(onlyWindow(tr03, history)).toMatchObject({
      dueOn: { from: '2026-01-31', to: '2026-02-27' },
      redFrom: '2026-02-28',
    });
  });

  it('ends with the plan', () => {
    const history = given(
      { born },
      planMade('2025-01-10'),
      said('PlanCeased', '2025-12-20', { reason: '2' }),
    );
    expect(onlyWindow(tr03, history).lapsedOn).toBe('2025-12-20');
    expect(colours(tr03, history, ['2025-12-19', '2025-12-20'])).toEqual([
      '2025-12-19: red',
      '2025-12-20: none',
    ]);
  });

  it('says nothing of a child without a plan', () => {
    expect(windows(tr03, given({ born }, said('ReviewDecided', '2025-01-10')))).toEqual([]);
  });

  it('says in a sentence what is missing and since when', () => {
    expect(onlyWindow(tr03, given({ born }, planMade('2025-01-10'))).reason).toBe(
      'Plan made on 10 January 2025; no annual review decision has been notified since; the review is to be held and concluded by 9 January 2026 (CFA 2014 s44(1)).',
    );
  });
});
