import { CHILD, reviewed, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { DecideReview } from './decide-review.js';

const SAID = { decision: 'amend', notifiedOn: '2026-02-02' } as const;
const say = (over: object = {}): DecideReview => new DecideReview(CHILD, { ...SAID, ...over }, TODAY);

describe('decide review', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenOnce({
        type: 'ReviewDecided',
        occurredOn: SAID.notifiedOn,
        data: { ...SAID, reviewId: 'review-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('decision-in-future'));
  it('is refused where no review meeting was held', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-review-meeting'));
  it('is refused where nothing was decided', () =>
    given(...withPlan, reviewed)
      .when(say({ decision: undefined }))
      .thenRefused('decision-missing'));
  it('is refused before the meeting', () =>
    given(...withPlan, reviewed)
      .when(say({ notifiedOn: '2026-01-11' }))
      .thenRefused('no-review-meeting'));
});
