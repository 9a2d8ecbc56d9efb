import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordOmbudsmanEnquiry } from './record-ombudsman-enquiry.js';

const SAID = { receivedOn: '2026-09-01', reference: '26 001 234' };
const say = (over: object = {}): RecordOmbudsmanEnquiry =>
  new RecordOmbudsmanEnquiry(CHILD, { ...SAID, ...over }, TODAY);

describe('record ombudsman enquiry', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'OmbudsmanEnquiryReceived', occurredOn: SAID.receivedOn, data: SAID }));
  it('is recorded after the journey ended', () =>
    given(registered, ended).when(say()).thenOnce({ type: 'OmbudsmanEnquiryReceived' }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('enquiry-in-future'));
});
