import { given, planMade, said } from '../../../test/law/given.js';
import { a8 } from './a8.js';
import { r8 } from './r8.js';
import { untilTheEnd } from './until-the-end.js';

const born = '2015-05-10';
const requested = said('AssessmentRequested', '2025-01-06');
const ofRequest = untilTheEnd(a8, 'request');
const ofPlan = untilTheEnd(r8, 'plan');

describe('a duty until the end', () => {
  it.each([
    said('MovedOutOfArea', '2025-03-01'),
    said('ChildDied', '2025-03-01'),
    said('JourneyEnded', '2025-03-01'),
  ])('ends with $type', (fact) => {
    expect(ofRequest.duties(given({ born }, requested, fact))).toMatchObject([{ endedOn: '2025-03-01' }]);
  });

  it('does not end where it was met, nor with what was over before it began', () => {
    const plan = said('PlanFinalised', '2025-05-20', { cause: 'first' });
    const [met] = ofRequest.duties(given({ born }, requested, plan, said('MovedOutOfArea', '2025-08-01')));
    expect(met).toMatchObject({ metOn: '2025-05-20' });
    expect(met!.endedOn).toBeUndefined();
    const [open] = ofRequest.duties(given({ born }, said('MovedOutOfArea', '2024-03-01'), requested));
    expect(open!.endedOn).toBeUndefined();
  });

  it('ends with the plan where it is about one', () => {
    const facts = [planMade('2020-03-01'), said('AnnualReviewMeetingHeld', '2025-06-01')];
    const ceased = said('PlanCeased', '2025-07-31', { reason: '2' });
    expect(ofPlan.duties(given({ born }, ...facts, ceased))).toMatchObject([{ endedOn: '2025-07-31' }]);
  });

  it('reads what may end it', () => {
    expect(ofRequest.reads).toEqual(expect.arrayContaining(['AssessmentRequested', 'ChildDied']));
  });
});
