import { historyOf } from '../../../test/support/history.js';
import { said } from '../../../test/support/facts.js';
import { asAt } from '../belief/as-at.js';
import type { History } from '../belief/history.js';
import { decisionsWithoutMeetingIn, reviewsIn } from './annual-review.js';

const meeting = (heldOn: string, reviewId?: string) =>
  said('AnnualReviewMeetingHeld', { heldOn, ...(reviewId !== undefined && { reviewId }) });
const decided = (notifiedOn: string, more: { reviewId?: string; undated?: boolean } = {}) =>
  said('ReviewDecided', { decision: 'maintain', notifiedOn, ...more });
const END = '2019-12-31';
const reviewsOn = (history: History, day: string) => reviewsIn(asAt(history, day));

describe('annual reviews', () => {
  it('give a decision that names no meeting to the latest on or before its day', () => {
    const history = historyOf(
      meeting('2016-01-10'),
      meeting('2017-01-10'),
      decided('2016-02-01'),
      decided('2017-02-01'),
    );
    expect(reviewsOn(history, END).map(({ notified }) => notified?.occurredOn)).toEqual([
      '2016-02-01',
      '2017-02-01',
    ]);
  });

  it('give a decision that names its meeting to that one', () => {
    const history = historyOf(
      meeting('2016-01-10', 'a'),
      meeting('2017-01-10', 'b'),
      decided('2017-02-01', { reviewId: 'a' }),
    );
    expect(reviewsOn(history, END).map(({ decisions }) => decisions.length)).toEqual([1, 0]);
  });

  it('take no outcome without a date for a notice', () => {
    const [review] = reviewsOn(
      historyOf(meeting('2016-01-10'), decided('2016-01-10', { undated: true })),
      END,
    );
    expect([review?.decisions.length, review?.notified]).toEqual([1, undefined]);
  });

  it('show what had followed by the day and no more', () => {
    const history = historyOf(meeting('2016-01-10'), decided('2016-02-01'));
    expect(reviewsOn(history, '2016-01-31')[0]?.notified).toBeUndefined();
    expect(reviewsOn(history, '2016-01-09')).toEqual([]);
  });

  it('list a decision that no meeting comes before', () => {
    const history = historyOf(decided('2016-02-01'), meeting('2017-01-10'));
    expect(decisionsWithoutMeetingIn(asAt(history, END))).toHaveLength(1);
  });
});
