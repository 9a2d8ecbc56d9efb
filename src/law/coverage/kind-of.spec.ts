import { planMade, said } from '../../../test/law/given.js';
import { kindOf } from './kind-of.js';

describe('the kind of a fact', () => {
  it('is its type, qualified where it matters', () => {
    const facts = [
      planMade('2025-01-01'),
      said('PlanFinalised', '2025-01-01', { cause: 'review' }),
      said('PlanFinalised', '2025-01-01', { cause: 'order' }),
      said('PlanFinalised', '2025-01-01', { cause: 'phase-transfer' }),
      said('AnnualReviewMeetingHeld', '2025-01-01', { phaseReview: true }),
      said('AnnualReviewMeetingHeld', '2025-01-01'),
      said('TravelAgreed', '2025-01-01'),
    ];
    expect(facts.map(kindOf)).toEqual([
      'PlanFinalised/first',
      'PlanFinalised/amended',
      'PlanFinalised/amended',
      'PlanFinalised/phase-transfer',
      'AnnualReviewMeetingHeld/phase',
      'AnnualReviewMeetingHeld',
      'TravelAgreed',
    ]);
  });
});
