import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAssessmentRequest } from './record-assessment-request.js';

const SAID = { receivedOn: '2021-09-06', requestedBy: 'young-person-or-parent', basis: 's36(1)' } as const;
const say = (over: Partial<RecordAssessmentRequest['said']> = {}): RecordAssessmentRequest =>
  new RecordAssessmentRequest(CHILD, { ...SAID, ...over }, TODAY);

describe('record assessment request', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({
        type: 'AssessmentRequested',
        occurredOn: SAID.receivedOn,
        data: { ...SAID, requestId: expect.any(String) },
      }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('request-in-future'));
});
