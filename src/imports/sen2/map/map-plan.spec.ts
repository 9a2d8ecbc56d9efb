import { pip } from '../../../../test/support/sen2-xml.js';
import {
  factsOf,
  withRequest,
  withPlan,
  withActive,
  REQUEST,
  PLAN,
} from '../../../../test/support/sen2-facts.js';

describe('a plan of a SEN2 return', () => {
  it('has a first plan without Section I, which is an observation of its own', async () => {
    const { PlanFinalised, SectionIReported, PersonalBudgetReported } = await factsOf(pip);
    expect(PlanFinalised![0]!.data).toEqual({
      requestRef: REQUEST,
      alias: { source: 'sen2', ref: '2019-03-04', refKey: PLAN },
      ...{ cause: 'first', issuedOn: '2019-07-20', residential: 'A' },
    });
    expect(SectionIReported![0]!.data).toEqual({
      ...{ planRef: PLAN, seenOn: '2026-01-15', names: [{ urn: '900112', rank: 1 }] },
    });
    expect(PersonalBudgetReported![0]!.data).toMatchObject({ takenUp: true, organised: false });
  });

  it('says of a personal budget only what it says: its parts alone are no word of whether it was taken up', async () => {
    const { PersonalBudgetReported } = await factsOf(withPlan({ PB: '', OA: '1' }));
    expect(PersonalBudgetReported![0]!.data).toEqual({
      ...{ planRef: PLAN, seenOn: '2026-01-15', organised: true },
    });
  });

  it('had a plan that ceased, of which the return does not say when it was decided', async () => {
    const facts = await factsOf(withPlan({ CeaseDate: '2025-07-19', CeaseReason: '6' }));
    expect(facts['PlanCeased']![0]!.data).toEqual({ planRef: PLAN, effectiveOn: '2025-07-19', reason: '6' });
    expect(facts['CeaseDecided']).toBeUndefined();
  });

  it('has a review whose outcome goes with the decision that came after it', async () => {
    const { AnnualReviewMeetingHeld, ReviewDecided, AmendmentNoticeSent } = await factsOf(pip);
    expect(AnnualReviewMeetingHeld![0]).toMatchObject({ occurredOn: '2025-11-24', data: { planRef: PLAN } });
    expect(ReviewDecided).toHaveLength(1);
    expect(ReviewDecided![0]!.data).toEqual({ planRef: PLAN, notifiedOn: '2025-12-11', decision: 'amend' });
    expect(AmendmentNoticeSent![0]!.data).toEqual({ planRef: PLAN, sentOn: '2025-12-11' });
  });

  it('has an outcome that goes undated with the meeting where the last decision is older', async () => {
    const { ReviewDecided } = await factsOf(withActive({ LastReview: '2025-01-09', ReviewOutcome: 'M' }));
    expect(ReviewDecided).toHaveLength(2);
    expect(ReviewDecided![0]!.data).toEqual({ planRef: PLAN, notifiedOn: '2025-01-09' });
    expect(ReviewDecided![1]).toMatchObject({
      occurredBy: true,
      data: { undated: true, rawOutcome: 'M', reviewRef: 'review|sen2|2019-03-04/2025-11-24' },
    });
  });

  it('has a phase transfer on 1 September of the year in which the plan was due', async () => {
    const facts = await factsOf(withActive({ PhaseTransferFinalDate: '2026-02-10' }));
    expect(facts['PhaseTransferPlanned']![0]).toMatchObject({
      occurredBy: true,
      data: { transferOn: '2026-09-01', finalPlanDueOn: '2026-03-31' },
    });
    expect(facts['PlanFinalised']![1]!.data).toMatchObject({
      ...{ planRef: PLAN, cause: 'phase-transfer', issuedOn: '2026-02-10' },
      sectionI: [{ urn: '900112', rank: 1 }],
    });
  });

  it('came with a plan from elsewhere, in a year', async () => {
    const facts = await factsOf(withActive({ TransferLA: '330' }));
    expect(facts['PlanTransferredIn']![0]).toMatchObject({
      occurredOn: '2025',
      data: {
        transferredOn: '2025',
        fromAuthority: '330',
        madeOn: '2019-07-20',
        lastReviewedOn: '2025-12-11',
      },
    });
    const left = await factsOf(withRequest({ Exported: '333' }));
    expect(left['MovedOutOfArea']![0]).toMatchObject({ occurredBy: true, data: { toAuthority: '333' } });
  });
});
