import { assessed, CHILD, registered, requested, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordReassessmentRequest } from './record-reassessment-request.js';

const SAID = { receivedOn: '2026-03-02', requestedBy: 'parent' } as const;
const say = (over: Partial<RecordReassessmentRequest['said']> = {}): RecordReassessmentRequest =>
  new RecordReassessmentRequest(CHILD, { ...SAID, ...over }, TODAY);

describe('record reassessment request', () => {
  it('is recorded, once', () =>
    given(...withPlan)
      .when(say())
      .thenOnce({
        type: 'ReassessmentRequested',
        occurredOn: SAID.receivedOn,
        data: { ...SAID, planId: 'plan-1', requestId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(...withPlan)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('reassessment-request-in-future'));
  it('is refused where there is no plan', () =>
    given(registered, requested, assessed).when(say()).thenRefused('no-plan'));
});
