import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { CompleteTransitionAssessment } from './complete-transition-assessment.js';

const SAID = { completedOn: '2026-03-02', eligibilityIndicated: true } as const;
const say = (over: Partial<CompleteTransitionAssessment['said']> = {}): CompleteTransitionAssessment =>
  new CompleteTransitionAssessment(CHILD, { ...SAID, ...over }, TODAY);

describe('complete transition assessment', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'TransitionAssessmentCompleted', occurredOn: SAID.completedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ completedOn: '2026-11-03' }))
      .thenRefused('assessment-in-future'));
});
