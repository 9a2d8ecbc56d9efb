import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ChaseAdvice } from './chase-advice.js';

const SAID = { advice: 'd', chasedOn: '2021-11-15' } as const;
const say = (over: Partial<ChaseAdvice['said']> = {}): ChaseAdvice =>
  new ChaseAdvice(CHILD, { ...SAID, ...over }, TODAY);

describe('chase advice', () => {
  it('is recorded, once', () =>
    given(
      registered,
      requested,
      assessed,
      said('AdviceRequested', { requestId: 'request-1', advice: 'd', requestedOn: '2021-10-12' }),
    )
      .when(say())
      .thenOnce({
        type: 'AdviceChased',
        occurredOn: SAID.chasedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(
      registered,
      requested,
      assessed,
      said('AdviceRequested', { requestId: 'request-1', advice: 'd', requestedOn: '2021-10-12' }),
    )
      .when(say({ chasedOn: '2026-11-03' }))
      .thenRefused('chase-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused where that advice was not requested', () =>
    given(registered, requested, assessed).when(say()).thenRefused('advice-was-not-requested'));
});
