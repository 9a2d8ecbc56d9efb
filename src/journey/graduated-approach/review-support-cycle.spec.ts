import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { said } from '../../../test/support/facts.js';
import { given } from '../../../test/support/given.js';
import { ReviewSupportCycle } from './review-support-cycle.js';

const SAID = {
  reviewedOn: '2021-07-02',
  progress: 'expected',
  nextStep: 'same',
  familyPresent: true,
} as const;
const planned = said('SupportCyclePlanned', { plannedOn: '2021-03-02', outcomes: ['Reads a page aloud.'] });
const say = (over: object = {}): ReviewSupportCycle =>
  new ReviewSupportCycle(CHILD, { ...SAID, ...over }, TODAY);

describe('review support cycle', () => {
  it('is recorded, once', () =>
    given(registered, planned)
      .when(say())
      .thenOnce({ type: 'SupportCycleReviewed', occurredOn: SAID.reviewedOn, data: SAID }));
  it('is recorded a second time for one cycle: a cycle may go on', () =>
    given(registered, planned, said('SupportCycleReviewed', SAID))
      .when(say({ reviewedOn: '2021-11-02' }))
      .thenOnce({ type: 'SupportCycleReviewed' }));
  it('is refused in the future', () =>
    given(registered, planned)
      .when(say({ reviewedOn: '2026-11-03' }))
      .thenRefused('review-in-future'));
  it('is refused where no cycle was planned', () =>
    given(registered).when(say()).thenRefused('no-cycle-planned'));
  it('is refused before the cycle was planned', () =>
    given(registered, planned)
      .when(say({ reviewedOn: '2021-03-01' }))
      .thenRefused('no-cycle-planned'));
});
