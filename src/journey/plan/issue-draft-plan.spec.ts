import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { IssueDraftPlan } from './issue-draft-plan.js';

const SAID = { issuedOn: '2021-12-20' } as const;
const say = (over: Partial<IssueDraftPlan['said']> = {}): IssueDraftPlan =>
  new IssueDraftPlan(CHILD, { ...SAID, ...over }, TODAY);

describe('issue draft plan', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({
        type: 'DraftPlanIssued',
        occurredOn: SAID.issuedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ issuedOn: '2026-11-03' }))
      .thenRefused('draft-plan-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
});
