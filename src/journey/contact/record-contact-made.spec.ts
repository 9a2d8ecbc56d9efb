import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordContactMade } from './record-contact-made.js';

const SAID = {
  madeOn: '2026-03-02',
  with: 'parent',
  channel: 'telephone',
  summary: 'Who takes the child to the bus?',
  reference: 'call-1',
} as const;
const say = (over: object = {}): RecordContactMade =>
  new RecordContactMade(CHILD, { ...SAID, ...over }, TODAY);

describe('record contact made', () => {
  it('is recorded, once', () =>
    given(registered).when(say()).thenOnce({ type: 'ContactMade', occurredOn: SAID.madeOn, data: SAID }));
  it('is recorded again on the same day under another reference', () =>
    given(registered, said('ContactMade', SAID))
      .when(say({ reference: 'call-2' }))
      .thenOnce({ type: 'ContactMade' }));
  it('is refused again under the same reference', () =>
    given(registered, said('ContactMade', SAID)).when(say()).thenRefused('already-recorded'));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ madeOn: '2026-11-03' }))
      .thenRefused('contact-in-future'));
  it('is recorded after the journey ended', () =>
    given(registered, ended)
      .when(say({ madeOn: '2026-07-02' }))
      .thenOnce({ type: 'ContactMade' }));
});
