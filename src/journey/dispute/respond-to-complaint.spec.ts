import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RespondToComplaint } from './respond-to-complaint.js';

const SAID = { respondedOn: '2026-03-30', stage: 1, reference: 'complaint-1', upheld: true };
const received = said('ComplaintReceived', { receivedOn: '2026-03-02', stage: 1, reference: 'complaint-1' });
const say = (over: object = {}): RespondToComplaint =>
  new RespondToComplaint(CHILD, { ...SAID, ...over }, TODAY);

describe('respond to complaint', () => {
  it('is recorded, once', () =>
    given(registered, received)
      .when(say())
      .thenOnce({ type: 'ComplaintResponded', occurredOn: SAID.respondedOn, data: SAID }));
  it('is recorded without a reference, to whatever complaint reached that stage', () =>
    given(registered, received)
      .when(say({ reference: undefined }))
      .thenOnce({ type: 'ComplaintResponded' }));
  it('is refused in the future', () =>
    given(registered, received)
      .when(say({ respondedOn: '2026-11-03' }))
      .thenRefused('response-in-future'));
  it('is refused where no complaint was received', () =>
    given(registered).when(say()).thenRefused('no-complaint'));
  it('is refused before the complaint', () =>
    given(registered, received)
      .when(say({ respondedOn: '2026-03-01' }))
      .thenRefused('no-complaint'));
  it('is refused at a stage that the complaint had not reached', () =>
    given(registered, received)
      .when(say({ stage: 2 }))
      .thenRefused('no-complaint'));
  it('is refused for another complaint', () =>
    given(registered, received)
      .when(say({ reference: 'complaint-2' }))
      .thenRefused('no-complaint'));
});
