import { pip } from '../../../../test/support/sen2-xml.js';
import { factsOf, withRequest, withAssessment, REQUEST } from '../../../../test/support/sen2-facts.js';

describe('a request of a SEN2 return', () => {
  it('made a request, which other facts name by its day of receipt', async () => {
    const { AssessmentRequested, AssessmentDecided } = await factsOf(pip);
    expect(AssessmentRequested![0]).toMatchObject({
      occurredOn: '2019-03-04',
      data: {
        alias: { source: 'sen2', ref: '2019-03-04', refKey: REQUEST },
        ...{ requestedBy: 'young-person-or-parent', inYouthAccommodation: false },
      },
    });
    expect(AssessmentDecided![0]).toMatchObject({
      occurredOn: '2019-04-10',
      data: { requestRef: REQUEST, decision: 'yes', notifiedOn: '2019-04-10' },
    });
  });

  it.each([
    ['N', 'AssessmentDecided', { decision: 'no' }],
    ['W', 'AssessmentWithdrawn', { before: 'assessment' }],
    ['H', 'DecidedEarlier', { step: 'assessment' }],
  ])('whose request has the outcome %s becomes %s', async (outcome, type, data) => {
    const facts = await factsOf(withRequest({ RequestOutcome: outcome }));
    expect(facts[type]![0]!.data).toMatchObject({ requestRef: REQUEST, ...data });
  });

  it('whose decision is yet to be made says nothing of it', async () => {
    const facts = await factsOf(withRequest({ RequestOutcome: 'A', RequestOutcomeDate: '' }));
    expect(facts['AssessmentDecided']).toBeUndefined();
  });

  it.each([
    ['N', 'IssueDecided', { decision: 'no', notifiedOn: '2019-07-20' }],
    ['W', 'AssessmentWithdrawn', { before: 'issue', withdrawnOn: '2019-07-20' }],
    ['H', 'DecidedEarlier', { step: 'issue' }],
  ])('whose assessment has the outcome %s becomes %s', async (outcome, type, data) => {
    const facts = await factsOf(withAssessment({ AssessmentOutcome: outcome }));
    expect(facts[type]!.at(-1)!.data).toMatchObject({ requestRef: REQUEST, ...data });
  });

  it('whose decision has no date was decided by the ReferenceDate', async () => {
    const { AssessmentDecided } = await factsOf(withRequest({ RequestOutcomeDate: '' }));
    expect(AssessmentDecided![0]).toMatchObject({ occurredOn: '2026-01-15', occurredBy: true });
  });

  it('has flags that become a report with a latest date and nothing more', async () => {
    const { DisputeReported, TimeLimitExceptionReported } = await factsOf(pip);
    expect(DisputeReported).toHaveLength(1);
    expect(DisputeReported![0]).toMatchObject({
      occurredBy: true,
      data: { stage: 'request', route: 'tribunal' },
    });
    expect(TimeLimitExceptionReported![0]).toMatchObject({ occurredOn: '2026-01-15', occurredBy: true });
  });
});
