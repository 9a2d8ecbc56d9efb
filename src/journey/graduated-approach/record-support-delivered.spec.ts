import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordSupportDelivered } from './record-support-delivered.js';

const SAID = {
  deliveredOn: '2021-03-09',
  provision: 'Small-group reading',
  minutes: 30,
  reference: 'morning',
};
const say = (over: object = {}): RecordSupportDelivered =>
  new RecordSupportDelivered(CHILD, { ...SAID, ...over }, TODAY);

describe('record support delivered', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'SupportDelivered', occurredOn: SAID.deliveredOn, data: SAID }));
  it('is recorded again on the same day under another reference', () =>
    given(registered, said('SupportDelivered', SAID))
      .when(say({ reference: 'afternoon' }))
      .thenOnce({ type: 'SupportDelivered' }));
  it('is refused again under the same reference', () =>
    given(registered, said('SupportDelivered', SAID)).when(say()).thenRefused('already-recorded'));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ deliveredOn: '2026-11-03' }))
      .thenRefused('support-in-future'));
  it('is refused where no minute was given', () =>
    given(registered)
      .when(say({ minutes: 0 }))
      .thenRefused('no-time-given'));
});
