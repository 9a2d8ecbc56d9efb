import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordContactReceived } from './record-contact-received.js';

const SAID = {
  receivedOn: '2026-03-02',
  with: 'parent',
  channel: 'telephone',
  summary: 'Who takes the child to the bus?',
  reference: 'call-1',
} as const;
const say = (over: object = {}): RecordContactReceived =>
  new RecordContactReceived(CHILD, { ...SAID, ...over }, TODAY);

describe('record contact received', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ContactReceived', occurredOn: SAID.receivedOn, data: SAID }));
  it('is recorded again on the same day under another reference', () =>
    given(registered, said('ContactReceived', SAID))
      .when(say({ reference: 'call-2' }))
      .thenOnce({ type: 'ContactReceived' }));
  it('is refused again under the same reference', () =>
    given(registered, said('ContactReceived', SAID)).when(say()).thenRefused('already-recorded'));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('contact-in-future'));
  it('is recorded after the journey ended', () =>
    given(registered, ended)
      .when(say({ receivedOn: '2026-07-02' }))
      .thenOnce({ type: 'ContactReceived' }));
});
