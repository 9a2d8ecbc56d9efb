import { CHILD, reviewed, TODAY, withPlan } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RecordPreparationForAdulthood } from './record-preparation-for-adulthood.js';

const SAID = {
  recordedOn: '2026-01-12',
  outcomes: [{ outcome: 'community', aspiration: 'Join a drama group.', provided: true }],
} as const;
const say = (over: Partial<RecordPreparationForAdulthood['said']> = {}): RecordPreparationForAdulthood =>
  new RecordPreparationForAdulthood(CHILD, { ...SAID, ...over }, TODAY);

describe('record preparation for adulthood', () => {
  it('is recorded, once', () =>
    given(...withPlan, reviewed)
      .when(say())
      .thenOnce({
        type: 'PreparationForAdulthoodRecorded',
        occurredOn: SAID.recordedOn,
        data: { ...SAID, reviewId: 'review-1' },
      }));
  it('is refused in the future', () =>
    given(...withPlan, reviewed)
      .when(say({ recordedOn: '2026-11-03' }))
      .thenRefused('record-in-future'));
  it('is refused where no review meeting was held', () =>
    given(...withPlan)
      .when(say())
      .thenRefused('no-review-meeting'));
  it('is refused where it says nothing', () =>
    given(...withPlan, reviewed)
      .when(say({ outcomes: [] }))
      .thenRefused('no-outcomes'));
});
