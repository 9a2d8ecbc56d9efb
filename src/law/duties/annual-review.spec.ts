import { given, planMade, said } from '../../../test/law/given.js';
import { r1 } from './r1.js';
import { r11 } from './r11.js';
import { r2 } from './r2.js';
import { r8 } from './r8.js';

const decided = (on: string, decision: 'maintain' | 'amend' = 'maintain') =>
  said('ReviewDecided', on, { decision });

describe('the duties of annual reviews', () => {
  it('are due twelve months from the plan, then from each notice', () => {
    const history = given({}, planMade('2024-02-29'), decided('2025-01-10'), decided('2026-02-01'));
    expect(r1.duties(history)).toMatchObject([{ dueOn: '2025-02-28', metOn: '2025-01-10' }]);
    expect(r2.duties(history)).toMatchObject([
      { startedOn: '2025-01-10', dueOn: '2026-01-09', metOn: '2026-02-01' },
      { startedOn: '2026-02-01', dueOn: '2027-01-31' },
    ]);
  });

  it('end with the plan', () => {
    const history = given({}, planMade('2025-03-01'), said('PlanCeased', '2025-08-31', { reason: '2' }));
    expect(r1.duties(history)).toMatchObject([{ dueOn: '2026-02-28', endedOn: '2025-08-31' }]);
  });

  it('begin anew with another plan', () => {
    const history = given(
      {},
      planMade('2020-03-01'),
      said('PlanCeased', '2021-01-31', { reason: '2' }),
      planMade('2024-05-01'),
    );
    expect(r1.duties(history).map(({ dueOn }) => dueOn)).toEqual(['2021-02-28', '2025-04-30']);
  });

  it('begin anew with another plan, though that one was continued since: it is not the first that goes on', () => {
    const history = given(
      {},
      ...[planMade('2016-01-01'), said('PlanCeased', '2018-07-01', { reason: '6' }), planMade('2022-05-01')],
      ...[said('CeaseDecided', '2024-01-01'), said('PlanContinued', '2024-06-01')],
    );
    expect(r1.duties(history)).toMatchObject([
      { startedOn: '2016-01-01', endedOn: '2018-07-01' },
      { startedOn: '2022-05-01' },
    ]);
    expect(r1.duties(history)[1]!.endedOn).toBeUndefined();
  });

  it('keep the old dates of a plan transferred in, with three months at least', () => {
    const transferred = (lastReviewedOn: string) =>
      given({}, said('PlanTransferredIn', '2025-09-01', { fromAuthority: '331', lastReviewedOn }));
    expect(r2.duties(transferred('2025-06-10'))).toMatchObject([{ dueOn: '2026-06-09' }]);
    expect(r2.duties(transferred('2024-10-10'))).toMatchObject([{ dueOn: '2025-12-01' }]);
  });

  it('cannot be said where a transferred plan came without dates', () => {
    const history = given({}, said('PlanTransferredIn', '2025-09-01', { fromAuthority: '331' }));
    expect([...r1.duties(history), ...r2.duties(history)]).toMatchObject([
      { rule: 'R1', dueOn: null, cannotBeSaid: 'the day on which the plan was made or last reviewed' },
    ]);
  });

  it('cannot be said from a notice or a meeting of which the record says only by when it was', () => {
    const only = (fact: ReturnType<typeof said>) => ({ ...fact, occurredBy: true });
    const notified = given({}, planMade('2024-03-01'), only(decided('2025-02-10')));
    expect(r2.duties(notified)).toMatchObject([
      { dueOn: null, cannotBeSaid: 'the day on which it began: the record says only by 10 February 2025' },
    ]);
    const held = only(said('AnnualReviewMeetingHeld', '2025-01-16'));
    expect(r11.duties(given({}, held, said('AmendmentNoticeSent', '2025-03-01')))).toMatchObject([
      { dueOn: null, cannotBeSaid: 'the day on which it began: the record says only by 16 January 2025' },
    ]);
  });

  it('put the decision four weeks after the meeting', () => {
    const history = given({}, said('AnnualReviewMeetingHeld', '2025-11-20'), decided('2025-12-19'));
    expect(r8.duties(history)).toMatchObject([{ dueOn: '2025-12-18', metOn: '2025-12-19' }]);
  });

  it('do not call a decision late that only the amended plan shows', () => {
    const plan = said('PlanFinalised', '2024-07-12', { cause: 'review' });
    const history = given({}, said('AnnualReviewMeetingHeld', '2023-06-22'), plan);
    expect(r8.duties(history)).toMatchObject([
      {
        ...{ dueOn: '2023-07-20', endedOn: '2024-07-12' },
        cannotBeSaid: 'when the decision was notified: only the amended plan shows that it was made',
      },
    ]);
  });

  it('put the final amended plan at the earlier of notice and eight weeks, and meeting and twelve', () => {
    const meeting = said('AnnualReviewMeetingHeld', '2025-11-20');
    const notice = (on: string) => said('AmendmentNoticeSent', on);
    const of = (on: string) => r11.duties(given({}, meeting, decided('2025-12-10', 'amend'), notice(on)))[0];
    expect(of('2025-12-18')).toMatchObject({ startedOn: '2025-11-20', dueOn: '2026-02-12' });
    expect(of('2025-12-12')).toMatchObject({ dueOn: '2026-02-06' });
  });

  it('end where the amendments are not made', () => {
    const history = given(
      {},
      said('AnnualReviewMeetingHeld', '2025-11-20'),
      said('AmendmentNoticeSent', '2025-12-10'),
      said('AmendmentsAbandoned', '2026-01-20'),
    );
    expect(r11.duties(history)).toMatchObject([{ endedOn: '2026-01-20' }]);
  });

  it('tell two amendings after one another apart', () => {
    const history = given(
      {},
      said('AnnualReviewMeetingHeld', '2024-11-20'),
      decided('2024-12-10', 'amend'),
      said('PlanFinalised', '2025-02-01', { cause: 'review' }),
      said('AnnualReviewMeetingHeld', '2025-11-20'),
      decided('2025-12-10', 'amend'),
    );
    expect(r11.duties(history).map(({ metOn }) => metOn)).toEqual(['2025-02-01', undefined]);
  });

  // Hampshire 25 002 356: review in November 2024; twelve weeks end between 24 January and 21 or 22 February 2025.
  it('give the range of the published case of Hampshire', () => {
    const history = given({}, said('AnnualReviewMeetingHeld', '2024-11'), decided('2024-12-10', 'amend'));
    expect(r11.duties(history)).toMatchObject([{ dueOn: { from: '2025-01-24', to: '2025-02-22' } }]);
  });

  // West Sussex: review held on 22 June 2023, amended plan issued on 12 July 2024, 302 days late.
  it('give the date of the published case of West Sussex', () => {
    const history = given(
      {},
      said('AnnualReviewMeetingHeld', '2023-06-22'),
      decided('2023-07-20', 'amend'),
      said('PlanFinalised', '2024-07-12', { cause: 'review' }),
    );
    expect(r11.duties(history)).toMatchObject([{ dueOn: '2023-09-14', metOn: '2024-07-12' }]);
  });
});
