import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { RecordComplaint } from './record-complaint.js';

const SAID = {
  receivedOn: '2026-03-02',
  stage: 1,
  reference: 'complaint-1',
  summary: 'No answer since May.',
};
const say = (over: object = {}): RecordComplaint => new RecordComplaint(CHILD, { ...SAID, ...over }, TODAY);

describe('record complaint', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ComplaintReceived', occurredOn: SAID.receivedOn, data: SAID }));
  it('is recorded again at the next stage', () =>
    given(registered, said('ComplaintReceived', SAID))
      .when(say({ stage: 2 }))
      .thenOnce({ type: 'ComplaintReceived' }));
  it('is recorded after the journey ended', () =>
    given(registered, ended)
      .when(say({ receivedOn: '2026-07-02' }))
      .thenOnce({ type: 'ComplaintReceived' }));
  it('is refused a second time at one stage on one day', () =>
    given(registered, said('ComplaintReceived', SAID)).when(say()).thenRefused('already-recorded'));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('complaint-in-future'));
  it('is refused at a stage that no procedure has', () =>
    given(registered)
      .when(say({ stage: 0 }))
      .thenRefused('no-such-stage'));
});
