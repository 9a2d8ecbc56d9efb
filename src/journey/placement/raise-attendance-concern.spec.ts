import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RaiseAttendanceConcern } from './raise-attendance-concern.js';

const SAID = { raisedOn: '2026-03-02', attendanceBasisPoints: 7850 } as const;
const say = (over: Partial<RaiseAttendanceConcern['said']> = {}): RaiseAttendanceConcern =>
  new RaiseAttendanceConcern(CHILD, { ...SAID, ...over }, TODAY);

describe('raise attendance concern', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'AttendanceConcern', occurredOn: SAID.raisedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ raisedOn: '2026-11-03' }))
      .thenRefused('concern-in-future'));
  it('is refused for more than every session', () =>
    given(registered)
      .when(say({ attendanceBasisPoints: 10_001 }))
      .thenRefused('no-such-share'));
});
