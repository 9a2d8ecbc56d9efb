import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { RefuseTransitionAssessment } from './refuse-transition-assessment.js';

const SAID = { notifiedOn: '2026-03-02', writtenReasons: true } as const;
const say = (over: Partial<RefuseTransitionAssessment['said']> = {}): RefuseTransitionAssessment =>
  new RefuseTransitionAssessment(CHILD, { ...SAID, ...over }, TODAY);

describe('refuse transition assessment', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransitionAssessmentRefused', occurredOn: SAID.notifiedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ notifiedOn: '2026-11-03' }))
      .thenRefused('refusal-in-future'));
});
