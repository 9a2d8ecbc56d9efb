import { pip, sen2Xml } from '../../../../test/support/sen2-xml.js';
import type { Elements } from '../../../../test/support/sen2-xml.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSen2Xml } from '../read-xml.js';
import { cleanPerson } from '../clean.js';
import { mapSen2Person } from './map-person.js';

type Said = { occurredOn: string; occurredBy?: boolean; data: Record<string, unknown> };

/** The facts of one person, by type. */
const factsOf = async (person: Elements, knownOn = '2026-02-20'): Promise<Record<string, Said[]>> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-map-'));
  const path = join(dir, 'a.xml');
  writeFileSync(path, sen2Xml([person]));
  const found: Record<string, Said[]> = {};
  for await (const part of readSen2Xml(path, { onBytes: () => undefined }, () => undefined)) {
    if ('header' in part) continue;
    const context = {
      ...{ edition: '2026', authority: '999', referenceDate: '2026-01-15', knownOn },
      known: { knownAt: `${knownOn}T10:00:00.000Z`, knownFrom: 'source', knownPrecision: 'by' } as const,
      aliasKey: (...parts: string[]) => parts.join('|'),
    };
    const raw = cleanPerson(part.persons[0]!, () => undefined);
    for (const fact of mapSen2Person(raw, context)) (found[fact.type] ??= []).push(fact);
  }
  rmSync(dir, { recursive: true });
  return found;
};

const request = pip['Requests'] as Elements;
const assessment = request['Assessment'] as Elements;
const plan = assessment['NamedPlan'] as Elements;
const active = request['ActivePlans'] as Elements;
const withRequest = (more: Elements): Elements => ({ ...pip, Requests: { ...request, ...more } });
const withAssessment = (more: Elements): Elements => withRequest({ Assessment: { ...assessment, ...more } });
const withPlan = (more: Elements): Elements => withAssessment({ NamedPlan: { ...plan, ...more } });
const withActive = (more: Elements): Elements => withRequest({ ActivePlans: { ...active, ...more } });

const REQUEST = 'request|sen2|2019-03-04';
const PLAN = 'plan|sen2|2019-03-04';

describe('a person of a SEN2 return', () => {
  it('is registered, with name and address as seen on the ReferenceDate', async () => {
    const { ChildRegistered, NameChanged, AddressChanged } = await factsOf(pip);
    expect(ChildRegistered).toEqual([
      expect.objectContaining({
        occurredOn: '2026-02-20',
        data: {
          ...{
            names: { surname: 'Tangledene', forename: 'Pip' },
            dateOfBirth: '2011-12-05',
            birthCohort: 2011,
          },
          ...{
            sex: 'F',
            ethnicity: 'WBRI',
            upn: 'C999200016002',
            homeAuthority: '999',
            registeredFrom: 'sen2',
          },
        },
      }),
    ]);
    expect(NameChanged![0]).toMatchObject({ occurredOn: '2026-01-15', occurredBy: true });
    expect(AddressChanged![0]!.data).toEqual({ postcode: 'ZZ7 2QX', changedOn: '2026-01-15' });
  });

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

  it('has placements; what lies ahead is planned', async () => {
    const { PlacementStarted, PlacementEnded, PlacementEndPlanned } = await factsOf(pip);
    expect(PlacementStarted!.map(({ occurredOn }) => occurredOn)).toEqual(['2016-09-01', '2023-09-01']);
    expect(PlacementEnded![0]!.data).toEqual({
      urn: '900103',
      enteredOn: '2016-09-01',
      endedOn: '2023-07-21',
    });
    expect(PlacementEndPlanned![0]).toMatchObject({
      occurredOn: '2026-01-15',
      data: { endsOn: '2027-07-31' },
    });
  });

  it('has a placement ahead that is planned, and no more', async () => {
    const ahead = { URN: '900120', PlacementRank: '1', EntryDate: '2026-09-01' };
    const facts = await factsOf(withActive({ PlacementDetail: ahead }));
    expect(facts['PlacementPlanned']![0]!.data).toMatchObject({ urn: '900120', startsOn: '2026-09-01' });
    expect(facts['PlacementStarted']).toBeUndefined();
  });

  it.each([
    ['NEET', undefined],
    ['NIEC', true],
    ['NIEO', undefined],
  ])('in the setting %s is out of education', async (setting, noticeToCease) => {
    const where = { SENsetting: setting, PlacementRank: '1', EntryDate: '2025-09-01' };
    const facts = await factsOf(withActive({ PlacementDetail: where }));
    expect(facts['BecameNeet']![0]).toMatchObject({ occurredOn: '2025-09-01' });
    expect(facts['BecameNeet']![0]!.data['noticeToCease']).toBe(noticeToCease);
    expect(facts['PlacementStarted']).toBeUndefined();
  });

  it('has needs, each an observation of type and rank', async () => {
    const { NeedIdentified } = await factsOf(pip);
    expect(NeedIdentified!.map(({ data }) => [data['need'], data['rank'], data['identifiedOn']])).toEqual([
      ['ASD', 1, '2026-01-15'],
      ['SLCN', 2, '2026-01-15'],
    ]);
  });

  it('has a review scheduled where its meeting lies ahead, and its outcome goes with no meeting', async () => {
    const facts = await factsOf(withActive({ ReviewMeeting: '2026-03-24', LastReview: '2025-12-11' }));
    expect(facts['AnnualReviewMeetingHeld']).toBeUndefined();
    expect(facts['ReviewScheduled']![0]).toMatchObject({
      ...{ occurredOn: '2026-01-15', occurredBy: true },
      data: { scheduledOn: '2026-01-15', meetingOn: '2026-03-24' },
    });
    expect(facts['ReviewDecided']).toHaveLength(1);
    expect(facts['ReviewDecided']![0]!.occurredOn).toBe('2025-12-11');
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
