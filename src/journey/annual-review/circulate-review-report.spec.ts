import { CHILD, reviewed, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { CirculateReviewReport } from './circulate-review-report.js';

const SAID = { sentOn: '2026-01-26', to: ['parent', 'health'] } as const;
const say = (over: Partial<CirculateReviewReport['said']> = {}): CirculateReviewReport =>
  new CirculateReviewReport(CHILD, { ...SAID, ...over }, TODAY);

describe('circulate review report', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenOnce({
        type: 'ReviewReportCirculated',
        occurredOn: SAID.sentOn,
        data: { ...SAID, reviewId: 'review-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed)
      .when(say({ sentOn: '2026-11-03' }))
      .thenRefused('report-in-future'));
  it('is refused where no review meeting was held', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-review-meeting'));
});
