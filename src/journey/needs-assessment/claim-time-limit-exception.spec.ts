import { CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { ClaimTimeLimitException } from './claim-time-limit-exception.js';

const SAID = {
  ground: 'school-closure',
  claimedOn: '2021-10-18',
  from: '2021-10-18',
  evidence: ['document-1'],
  impracticalBecause: 'The school could not be reached.',
} as const;
const say = (over: Partial<ClaimTimeLimitException['said']> = {}): ClaimTimeLimitException =>
  new ClaimTimeLimitException(CHILD, { ...SAID, ...over }, TODAY);

describe('claim time limit exception', () => {
  it('is recorded, once', () =>
    given(registered, requested)
      .when(say())
      .thenOnce({
        type: 'TimeLimitExceptionClaimed',
        occurredOn: SAID.claimedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested)
      .when(say({ claimedOn: '2026-11-03' }))
      .thenRefused('exception-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
  it('is refused without evidence', () =>
    given(registered, requested)
      .when(say({ evidence: [] }))
      .thenRefused('no-evidence'));
  it('is refused where it ends before it starts', () =>
    given(registered, requested)
      .when(say({ to: '2021-10-17' }))
      .thenRefused('ends-before-it-starts'));
});
