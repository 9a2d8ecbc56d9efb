import { assessed, CHILD, registered, requested, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAdviceReceived } from './record-advice-received.js';

const SAID = { advice: 'd', receivedOn: '2021-11-22', reused: false } as const;
const say = (over: Partial<RecordAdviceReceived['said']> = {}): RecordAdviceReceived =>
  new RecordAdviceReceived(CHILD, { ...SAID, ...over }, TODAY);

describe('record advice received', () => {
  it('is recorded, once', () =>
    given(registered, requested, assessed)
      .when(say())
      .thenOnce({
        type: 'AdviceReceived',
        occurredOn: SAID.receivedOn,
        data: { ...SAID, requestId: 'request-1' },
      }));
  it('is refused in the future', () =>
    given(registered, requested, assessed)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('advice-in-future'));
  it('is refused where there is no request', () => given(registered).when(say()).thenRefused('no-request'));
});
