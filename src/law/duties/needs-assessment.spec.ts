import { given, said } from '../../../test/law/given.js';
import { a1 } from './a1.js';
import { a10 } from './a10.js';
import { a11 } from './a11.js';
import { a4 } from './a4.js';
import { a8 } from './a8.js';

const requested = said('AssessmentRequested', '2025-01-06');
const decided = (on: string, decision: 'yes' | 'no') => said('AssessmentDecided', on, { decision });
const issue = (on: string, decision: 'yes' | 'no') => said('IssueDecided', on, { decision });
const plan = (on: string) => said('PlanFinalised', on, { cause: 'first' });

describe('the duties of an EHC needs assessment', () => {
  it('are due six, sixteen and twenty weeks after the request, bank holiday or not', () => {
    const history = given({}, requested, issue('2025-04-01', 'no'));
    expect(a1.duties(history)).toMatchObject([{ rule: 'A1', startedOn: '2025-01-06', dueOn: '2025-02-17' }]);
    expect(a4.duties(history)).toMatchObject([{ rule: 'A4', dueOn: '2025-04-28', metOn: '2025-04-01' }]);
    expect(a8.duties(history)).toMatchObject([{ rule: 'A8', dueOn: '2025-05-26', endedOn: '2025-04-01' }]);
  });

  it('are met by the decision notified and the first final plan', () => {
    const history = given({}, requested, decided('2025-02-20', 'yes'), plan('2025-06-10'));
    expect(a1.duties(history)).toMatchObject([{ metOn: '2025-02-20' }]);
    expect(a8.duties(history)).toMatchObject([{ metOn: '2025-06-10' }]);
    expect(a8.duties(history)[0]!.endedOn).toBeUndefined();
    expect(a4.duties(history)).toEqual([]);
  });

  it('are not called open where a plan or its refusal shows that the decision to assess was made', () => {
    for (const shown of [plan('2025-11-03'), issue('2025-04-01', 'no')]) {
      const [duty] = a1.duties(given({}, requested, shown));
      expect(duty).toMatchObject({ dueOn: '2025-02-17', endedOn: shown.occurredOn });
      expect(duty!.cannotBeSaid).toMatch(/^when the decision was notified/);
      expect(duty!.metOn).toBeUndefined();
    }
  });

  it('end with a refusal or a withdrawal, unless a plan came all the same', () => {
    expect(a8.duties(given({}, requested, decided('2025-02-10', 'no')))).toMatchObject([
      { endedOn: '2025-02-10' },
    ]);
    const withdrawn = said('AssessmentWithdrawn', '2025-02-01');
    expect(a1.duties(given({}, requested, withdrawn))).toMatchObject([{ endedOn: '2025-02-01' }]);
    expect(a8.duties(given({}, requested, decided('2025-02-10', 'no'), plan('2025-11-03')))).toMatchObject([
      { metOn: '2025-11-03' },
    ]);
  });

  it('leave the twenty weeks standing where a refusal is conceded without an order', () => {
    const refused = [requested, decided('2025-02-10', 'no')];
    const appeal = said('AppealLodged', '2025-03-20', { about: 'refusal-to-assess' });
    const conceded = said('AppealConceded', '2025-04-10', { beforeResponse: true });
    const [duty] = a8.duties(given({}, ...refused, appeal, conceded));
    expect(duty).toMatchObject({ dueOn: '2025-05-26' });
    expect(duty!.endedOn).toBeUndefined();
    const other = said('AppealLodged', '2025-03-20', { about: 'contents' });
    expect(a8.duties(given({}, ...refused, other, conceded))).toMatchObject([{ endedOn: '2025-02-10' }]);
  });

  it('are not met by the plan that an order or an agreement brought: that has limits of its own', () => {
    const refused = [requested, decided('2025-02-10', 'no')];
    const ordered = [
      said('AppealLodged', '2025-03-20', { about: 'refusal-to-assess' }),
      said('AppealDecided', '2025-07-01', { orders: ['b'] }),
    ];
    const agreed = said('MediationAgreementReached', '2025-04-01', { appealable: true });
    for (const facts of [ordered, [agreed]]) {
      const [duty] = a8.duties(given({}, ...refused, ...facts, plan('2025-09-30')));
      expect(duty).toMatchObject({ endedOn: '2025-02-10' });
      expect(duty!.metOn).toBeUndefined();
    }
  });

  it('are one each for each request', () => {
    const second = said('AssessmentRequested', '2026-03-02');
    const history = given({}, requested, decided('2025-02-10', 'no'), second, plan('2026-07-20'));
    expect(a8.duties(history)).toMatchObject([
      { episode: 'request 2025-01-06', endedOn: '2025-02-10' },
      { episode: 'request 2026-03-02', metOn: '2026-07-20' },
    ]);
  });

  it('go by the request that a fact names before its date', () => {
    const first = said('AssessmentRequested', '2025-01-06', {}, { episodes: { request: 'a' } });
    const second = said('AssessmentRequested', '2025-03-02', {}, { episodes: { request: 'b' } });
    const late = said('AssessmentDecided', '2025-04-01', { decision: 'yes' }, { episodes: { request: 'a' } });
    expect(a1.duties(given({}, first, second, late)).map(({ metOn }) => metOn)).toEqual([
      '2025-04-01',
      undefined,
    ]);
  });

  it('say what exception is on record, and with what evidence', () => {
    const claimed = said('TimeLimitExceptionClaimed', '2025-02-01', {
      ground: 'absence',
      from: '2025-01-10',
      evidence: ['letter'],
    });
    const reported = said('TimeLimitExceptionReported', '2026-01-15');
    expect(a8.duties(given({}, requested, reported))).toMatchObject([
      { exception: 'reported-without-evidence' },
    ]);
    expect(a8.duties(given({}, requested, reported, claimed))).toMatchObject([
      { exception: 'claimed-with-evidence' },
    ]);
  });

  it('say nothing of steps that were taken before these records', () => {
    const earlier = said('DecidedEarlier', '2025-01-16', { step: 'assessment' });
    expect(a1.duties(given({}, requested, earlier))).toEqual([]);
  });

  it('give a range for a request of which only the month is known', () => {
    expect(a8.duties(given({}, said('AssessmentRequested', '2022-06')))).toMatchObject([
      { dueOn: { from: '2022-10-19', to: '2022-11-17' } },
    ]);
  });

  it('cannot say when they are due where only the latest day of the request is known', () => {
    const [duty] = a8.duties(given({}, said('AssessmentRequested', '2025-01-16', {}, { by: true })));
    expect(duty).toMatchObject({
      dueOn: null,
      cannotBeSaid: 'the day on which it began: the record says only by 16 January 2025',
    });
  });

  // LGSCO 25 018 823, Buckinghamshire: asked on 12 March 2025, final plan due on 30 July 2025, issued 27 February 2026.
  it('give the due date that the Ombudsman published for Buckinghamshire', () => {
    const history = given({}, said('AssessmentRequested', '2025-03-12'), plan('2026-02-27'));
    expect(a8.duties(history)).toMatchObject([{ dueOn: '2025-07-30', metOn: '2026-02-27' }]);
  });

  // R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin): asked on 30 December 2022, refused on 8 February 2023.
  it('find the refusal of the Hertfordshire case in time', () => {
    const history = given({}, said('AssessmentRequested', '2022-12-30'), decided('2023-02-08', 'no'));
    expect(a1.duties(history)).toMatchObject([{ dueOn: '2023-02-10', metOn: '2023-02-08' }]);
  });
});

describe('the duties of a re-assessment', () => {
  it('are due fifteen days after the request and fourteen weeks after the notice', () => {
    const history = given(
      {},
      said('ReassessmentRequested', '2025-05-01'),
      said('ReassessmentDecided', '2025-05-14', { decision: 'yes' }),
      said('PlanFinalised', '2025-08-30', { cause: 'other' }),
    );
    expect(a10.duties(history)).toMatchObject([{ dueOn: '2025-05-16', metOn: '2025-05-14' }]);
    expect(a11.duties(history)).toMatchObject([{ dueOn: '2025-08-20', metOn: '2025-08-30' }]);
  });

  it('end with a refusal', () => {
    const history = given(
      {},
      said('ReassessmentRequested', '2025-05-01'),
      said('ReassessmentDecided', '2025-05-14', { decision: 'no' }),
    );
    expect(a11.duties(history)).toEqual([]);
  });

  it('say what exception was claimed for the re-assessment', () => {
    const of = { episodes: { request: 'again' } };
    const history = given(
      {},
      said('ReassessmentRequested', '2025-05-01', {}, of),
      said('ReassessmentDecided', '2025-05-14', { decision: 'yes' }, of),
      said(
        'TimeLimitExceptionClaimed',
        '2025-08-01',
        { ground: 'absence', from: '2025-07-01', evidence: ['letter'] },
        of,
      ),
    );
    expect(a11.duties(history)).toMatchObject([{ exception: 'claimed-with-evidence' }]);
  });
});
