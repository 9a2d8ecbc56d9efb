import { assessed, CHILD, refused, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { DecideAssessment } from './decide-assessment.js';

const SAID = { decision: 'yes', notifiedOn: '2021-10-11' } as const;
const say = (over: Partial<DecideAssessment['said']> = {}): DecideAssessment =>
  new DecideAssessment(CHILD, { ...SAID, ...over }, TODAY);

describe('decide assessment', () => {
  it('is recorded, once', () =>
    given(registered, requested)
      .when(say())
      .thenOnce({
        type: 'AssessmentDecided',
        occurredOn: SAID.notifiedOn,
        data: { ...SAID, requestId: 'request-1', assessmentId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(registered, requested)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused before the request', () =>
    given(registered, requested)
      .when(say({ notifiedOn: '2021-09-05' }))
      .thenRefused('no-request'));
  it('is refused after the request was withdrawn', () =>
    given(
      registered,
      requested,
      said('AssessmentWithdrawn', { requestId: 'request-1', withdrawnOn: '2021-09-20' }),
    )
      .when(say())
      .thenRefused('request-was-withdrawn'));
  it('is refused where it was decided already', () =>
    given(registered, requested, assessed)
      .when(say({ decision: 'no' }))
      .thenRefused('already-recorded'));
  it('reverses a refusal on a later day, beside it', () =>
    given(registered, requested, refused)
      .when(say({ notifiedOn: '2021-11-22' }))
      .thenOnce({ type: 'AssessmentDecided', occurredOn: '2021-11-22' }));
  it.each(['2021-10-11', '2021-10-04'])('is refused where a refusal of %s or later stands', (notifiedOn) =>
    given(registered, requested, refused).when(say({ notifiedOn })).thenRefused('already-recorded'),
  );
});
