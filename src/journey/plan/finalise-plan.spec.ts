import {
  assessed,
  CHILD,
  registered,
  requested,
  reviewed,
  TODAY,
  withPlan,
} from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { FinalisePlan } from './finalise-plan.js';

const FIRST = { cause: 'first', issuedOn: '2022-01-24', sectionI: [{ urn: '100001' }] } as const;
const AMENDED = { cause: 'review', issuedOn: '2026-03-09' } as const;
const say = (over: FinalisePlan['said']): FinalisePlan => new FinalisePlan(CHILD, over, TODAY);
const refused = said('IssueDecided', { requestId: 'request-1', decision: 'no', notifiedOn: '2021-12-13' });
const issuedAfterAll = said('IssueDecided', {
  ...{ requestId: 'request-1', decision: 'yes', notifiedOn: '2022-01-17' },
});

describe('finalise plan', () => {
  it('records a first plan, once, on the request that it answers', () =>
    given(registered, requested, assessed)
      .when(say(FIRST))
      .thenOnce({
        ...{ type: 'PlanFinalised', occurredOn: '2022-01-24' },
        data: {
          ...FIRST,
          requestId: 'request-1',
          planId: expect.any(String),
          planVersionId: expect.any(String),
        },
      }));
  it('records a later version, once, of the plan in force', () =>
    given(...withPlan, reviewed)
      .when(say(AMENDED))
      .thenOnce({ data: { ...AMENDED, planId: 'plan-1', planVersionId: expect.any(String) } }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ ...AMENDED, issuedOn: '2026-11-03' }))
      .thenRefused('plan-in-future'));
  it('is refused as a first plan where one is in force', () =>
    given(...withPlan)
      .when(say({ ...FIRST, issuedOn: '2023-01-24' }))
      .thenRefused('plan-already-in-force'));
  it('is refused as a first plan where nothing was requested', () =>
    given(registered).when(say(FIRST)).thenRefused('no-request'));
  it('is refused as a first plan after a decision not to issue one', () =>
    given(registered, requested, assessed, refused).when(say(FIRST)).thenRefused('plan-was-refused'));
  it('is recorded as a first plan where that decision was reversed', () =>
    given(registered, requested, assessed, refused, issuedAfterAll)
      .when(say(FIRST))
      .thenOnce({ type: 'PlanFinalised' }));
  it.each([
    ['the Tribunal ordered one', said('AppealDecided', { decidedOn: '2022-01-17', orders: ['c'] })],
    ['the appeal was conceded', said('AppealConceded', { concededOn: '2022-01-17' })],
    [
      'that was agreed in mediation',
      said('MediationAgreementReached', { agreedOn: '2022-01-17', appealable: true }),
    ],
  ])('is recorded as a first plan where %s after that decision', (_, settled) =>
    given(registered, requested, assessed, refused, settled)
      .when(say(FIRST))
      .thenOnce({ type: 'PlanFinalised' }),
  );
  it('is refused as a first plan where the Tribunal upheld that decision', () =>
    given(
      ...[registered, requested, assessed, refused],
      said('AppealDecided', { decidedOn: '2022-01-17', outcome: 'dismissed', orders: [] }),
    )
      .when(say(FIRST))
      .thenRefused('plan-was-refused'));
  it('is refused as a later version where there is no plan', () =>
    given(registered).when(say(AMENDED)).thenRefused('no-plan'));
  it('is refused on an amendment notice that was never sent', () =>
    given(...withPlan)
      .when(say({ ...AMENDED, amendmentId: 'amendment-9' }))
      .thenRefused('no-amendment-notice'));
  it('is refused where it was sent before it was final', () =>
    given(...withPlan)
      .when(say({ ...AMENDED, sentTo: [{ to: 'parent', sentOn: '2026-03-08' }] }))
      .thenRefused('sent-before-it-was-final'));
});
