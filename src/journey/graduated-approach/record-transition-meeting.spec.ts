import { CHILD, ended, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordTransitionMeeting } from './record-transition-meeting.js';

const SAID = { heldOn: '2021-05-04', about: 'The move to secondary school.' };
const say = (over: object = {}): RecordTransitionMeeting =>
  new RecordTransitionMeeting(CHILD, { ...SAID, ...over }, TODAY);

describe('record transition meeting', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransitionMeetingHeld', occurredOn: SAID.heldOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ heldOn: '2026-11-03' }))
      .thenRefused('meeting-in-future'));
  it('is refused after the journey ended', () =>
    given(registered, ended)
      .when(say({ heldOn: '2026-07-01' }))
      .thenRefused('journey-had-ended'));
});
