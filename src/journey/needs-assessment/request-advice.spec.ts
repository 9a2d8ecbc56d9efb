import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RequestAdvice } from './request-advice.js';

const SAID = { advice: 'd', requestedOn: '2021-10-12' } as const;
const say = (over: Partial<RequestAdvice['said']> = {}): RequestAdvice =>
  new RequestAdvice(CHILD, { ...SAID, ...over }, TODAY);

describe('request advice', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({
        type: 'AdviceRequested',
        occurredOn: SAID.requestedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ requestedOn: '2026-11-03' }))
      .thenRefused('request-for-advice-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused after the request was withdrawn', () =>
    given(
      registered,
      requested,
      said('AssessmentWithdrawn', { requestId: 'request-1', withdrawnOn: '2021-09-20' }),
    )
      .when(say())
      .thenRefused('request-was-withdrawn'));
});
