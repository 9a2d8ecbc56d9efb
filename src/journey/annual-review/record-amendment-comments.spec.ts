import { CHILD, noticed, reviewed, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordAmendmentComments } from './record-amendment-comments.js';

const SAID = { receivedOn: '2026-02-16', from: 'parent' } as const;
const say = (over: Partial<RecordAmendmentComments['said']> = {}): RecordAmendmentComments =>
  new RecordAmendmentComments(CHILD, { ...SAID, ...over }, TODAY);

describe('record amendment comments', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed, noticed)
      .when(say())
      .thenOnce({
        type: 'AmendmentCommentsReceived',
        occurredOn: SAID.receivedOn,
        data: { ...SAID, amendmentId: 'amendment-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed, noticed)
      .when(say({ receivedOn: '2026-11-03' }))
      .thenRefused('comments-in-future'));
  it('is refused where no notice was sent', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenRefused('no-amendment-notice'));
});
