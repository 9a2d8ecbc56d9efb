import fc from 'fast-check';
import { addDays, type PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact, History } from '../../src/journey/belief/history.js';
import { journeyFacts, type JourneyFactType } from '../../src/journey/catalogue.js';
import { given, said } from './given.js';

const described = fc.constantFrom(
  { kind: 'early-years', phase: 'nursery', highAge: 5 } as const,
  { kind: 'mainstream', phase: 'primary', highAge: 11 } as const,
  { kind: 'mainstream', phase: 'secondary', highAge: 16 } as const,
  { kind: 'special', phase: 'not-applicable', highAge: 19 } as const,
  { kind: 'further-education', phase: '16-plus' } as const,
);
const urn = fc.constantFrom('100001', '100002', '130001');
/** Any day of a young life. */
const anyDay = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2005-09-01', n));
const flag = fc.boolean();
const care = fc.constantFrom('social-care', 'short-breaks');
const service = fc.constantFrom('a', 'b');
const who = fc.constantFrom('parent', 'young-person', 'setting');
const typeOrPlace = fc.oneof(
  urn.map((one) => [{ urn: one }]),
  fc.constant([{ typeOnly: true }]),
);

const matter = fc.constantFrom(
  ...['refusal-to-assess', 'refusal-to-issue', 'refusal-to-reassess'],
  ...['contents', 'placement', 'no-amendment', 'cease', 'other'],
);
const advice = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const yesOrNo = fc.constantFrom('yes', 'no');

type Days = fc.Arbitrary<PlainDate>;
type Data = Partial<Record<JourneyFactType, fc.Arbitrary<object>>>;

const noticeOn = (day: Days) =>
  fc.record({ sentOn: day, mediationInformation: flag }, { requiredKeys: ['sentOn'] });

/** Data that matters to rules, beside the day; types left out need none. */
const dataOn = (day: Days, appealNotice = noticeOn(day)): Data => ({
  PlanFinalised: fc.record(
    {
      cause: fc.constantFrom('first', 'first', 'review', 'phase-transfer', 'order'),
      sectionI: typeOrPlace,
      socialCareProvision: flag,
      residential: fc.constantFrom('A', 'B'),
      appealNotice,
    },
    { requiredKeys: ['cause'] },
  ),
  PlanTransferredIn: fc.record(
    { fromAuthority: fc.constant('331'), lastReviewedOn: day, madeOn: day },
    { requiredKeys: ['fromAuthority'] },
  ),
  PlanCeased: fc.record({ reason: fc.constantFrom('1', '2', '5', '8') }),
  PlanContinued: fc.constant({ because: 'order' }),
  CeaseDecided: fc.record(
    { reason: fc.constantFrom('1', '2', '6'), appealNotice },
    { requiredKeys: ['reason'] },
  ),
  CeaseConsidered: fc.record({ consulted: fc.subarray(['parent', 'young-person', 'head']) }),
  SectionIReported: fc.record({ names: typeOrPlace }),
  AnnualReviewMeetingHeld: fc.record({ phaseReview: flag }, { requiredKeys: [] }),
  PreparationForAdulthoodRecorded: fc
    .subarray(['employment-or-higher-education', 'independent-living', 'community', 'health'])
    .map((outcomes) => ({ outcomes: outcomes.map((outcome) => ({ outcome, provided: true })) })),
  ReviewDecided: fc.record(
    { decision: fc.constantFrom('maintain', 'amend', 'cease'), undated: flag, appealNotice },
    { requiredKeys: [] },
  ),
  AmendmentNoticeSent: fc.record({ basis: fc.constantFrom('review', 'reg-28') }, { requiredKeys: [] }),
  PlacementStarted: fc.record({ urn, described }, { requiredKeys: ['urn'] }),
  PlacementEnded: fc.record({ urn }),
  PlacementPlanned: fc.record({ urn, startsOn: day }),
  PlacementEndPlanned: fc.record({ urn, endsOn: day }),
  SettingDescribed: fc.record({ of: fc.constant('placement'), urn, described }),
  PhaseTransferPlanned: fc.record({ transferOn: day }),
  NextSettingNamed: fc.record({ next: urn.map((one) => ({ urn: one })) }),
  DestinationRecorded: fc.record({ activity: fc.constantFrom('employment', 'neet') }),
  OutcomeStatusRecorded: fc.record({
    outcomeId: fc.constant('o'),
    kind: fc.constant('education'),
    status: fc.constantFrom('open', 'achieved'),
  }),
  NeedIdentified: fc.record({ need: fc.constantFrom('PMLD', 'MLD') }),
  NeedRevised: fc.record({ need: fc.constantFrom('SLD', 'MLD') }),
  NeedNoLongerPresent: fc.constant({ need: 'PMLD' }),
  ChildrensCareStarted: fc.record({ care }),
  ChildrensCareEnded: fc.record({ care }),
  ChildrensCareEndPlanned: fc.record({ care, endsOn: day }),
  LikelyAdultNeedsJudged: fc.record({ likely: flag }),
  AdultCareDecided: fc.record({ eligible: flag }),
  TransitionAssessmentCompleted: fc.record({ eligibilityIndicated: flag }),
  TransitionAssessmentRefused: fc.record({ writtenReasons: flag }),
  CohortChanged: fc.record({ ncYearActual: fc.integer({ min: 0, max: 13 }) }),
  AppealLodged: fc.record({ about: matter }),
  AppealConceded: fc.record({ beforeResponse: flag }, { requiredKeys: [] }),
  AppealDecided: fc.record({ orders: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) }),
  OrderStepDone: fc.record({ step: fc.constantFrom('told', 'draft', 'final', 'amended', 'reconsidered') }),
  MediationRequested: fc.record({ about: matter }, { requiredKeys: [] }),
  MediationAgreementReached: fc.record(
    {
      appealable: flag,
      about: matter,
      authorityIsParty: flag,
      steps: fc.array(
        fc.record(
          { step: fc.constantFrom('assess', 'issue-plan', 'amend', 'continue', 'other'), dueOn: day },
          { requiredKeys: ['step'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['appealable'] },
  ),
  ReviewScheduled: fc.record({ meetingOn: day }),
  AdviceRequested: fc.record({ advice }),
  AdviceReceived: fc.record({ advice }),
  SettingConsulted: fc.record({ urn }),
  SettingResponded: fc.record({ urn }),
  MovedOutOfArea: fc.record({ awareOn: day }, { requiredKeys: [] }),
  AmendmentsAbandoned: fc.record({ appealNotice }, { requiredKeys: [] }),
  AssessmentDecided: fc.record({ decision: yesOrNo, appealNotice }, { requiredKeys: ['decision'] }),
  IssueDecided: fc.record({ decision: yesOrNo, appealNotice }, { requiredKeys: ['decision'] }),
  DecidedEarlier: fc.record({ step: fc.constantFrom('assessment', 'issue') }),
  TimeLimitExceptionClaimed: fc
    .tuple(fc.constantFrom('absence', 'exceptional-circumstances', 'coronavirus'), day, flag)
    .map(([ground, from, isProven]) => ({ ground, from, evidence: isProven ? ['letter'] : [] })),
  ChcScreened: fc.record({ outcome: fc.constantFrom('in', 'out') }),
  HealthServiceTransferPlanned: fc.record({ healthService: service, transferOn: day }),
  AdultServiceAccepted: fc.record({ healthService: service }),
  FirstAdultAppointmentSet: fc.record({ healthService: service, appointmentOn: day }),
  FirstAdultAppointmentAttended: fc.record({ healthService: service }),
  FirstAdultAppointmentMissed: fc.record({ healthService: service }),
  LearningDisabilityRegisterRecorded: fc.record({ onRegister: flag }),
  AnnualHealthCheckDone: fc.record({ actionPlanOn: day }, { requiredKeys: [] }),
  CapacityConsidered: fc.record({ decides: who }, { requiredKeys: [] }),
  SenSupportEnded: fc.record({ reason: fc.constantFrom('needs-met', 'left') }),
  DetainedStarted: fc.record({ plannedRelease: day }, { requiredKeys: [] }),
  ContactMade: fc.record({ with: who }),
  ContactAnswered: fc.record({ with: who }),
  LetterSent: fc.record({ to: who, documentHash: fc.constant('h') }),
  ConflictReconciled: fc.record({ kind: fc.constantFrom('NeedIdentified', 'PlacementStarted') }),
  SourcesConflict: fc.record({ kind: fc.constantFrom('NeedIdentified', 'PlacementStarted') }),
  ProvisionMissed: fc.record({ provision: service }),
  ProvisionSecured: fc.record({ provision: service }),
  ReassessmentDecided: fc.record({ decision: yesOrNo, appealNotice }, { requiredKeys: ['decision'] }),
  TransitionWorkerNamed: fc.constant({ worker: 'w', from: '2020-01-01', role: 'r', contact: 'c' }),
});

/** Without what speaks of the record, which no rule reads. */
const OF_LIFE = Object.values(journeyFacts)
  .filter(({ speaksOf }) => speaksOf === 'life')
  .map(({ type }) => type);

/** One fact of a type a day, as the fold gives them. */
const once = (facts: readonly BelievedFact[]): BelievedFact[] => [
  ...new Map(facts.map((fact) => [`${fact.type} ${fact.occurredOn}`, fact])).values(),
];

const factOf = (type: JourneyFactType, day: Days, data: Data): fc.Arbitrary<BelievedFact> =>
  fc
    .tuple(day, data[type] ?? fc.constant({}), fc.boolean(), fc.constantFrom('records', 'sen2'))
    .map(([on, data, isPartial, source]) => ({
      ...said(type, isPartial && on < '2010' ? on.slice(0, 7) : on, data),
      source,
    }));

const typeAmong = (types: readonly JourneyFactType[], data: Data): fc.Arbitrary<JourneyFactType> => {
  const leantOn = types.filter((type) => data[type] !== undefined);
  return fc.oneof(fc.constantFrom(...types), fc.constantFrom(...(leantOn.length > 0 ? leantOn : types)));
};

/** Facts of the types given (else of all types), one of a type a day, and more often of those that rules lean on. */
export const factsOn = (
  day: Days,
  types: readonly JourneyFactType[] = OF_LIFE,
): fc.Arbitrary<readonly BelievedFact[]> => {
  const data = dataOn(day);
  const fact = typeAmong(types, data).chain((type) => factOf(type, day, data));
  return fc.array(fact, { minLength: 5, maxLength: 40, size: 'max' }).map(once);
};

/** A life of random facts on any days. */
export const lives = (types?: readonly JourneyFactType[]): fc.Arbitrary<History> =>
  fc
    .tuple(anyDay, factsOn(anyDay, types))
    .map(([born, facts]) => given({ born: born < '2012' ? born : '2008-05-10' }, ...facts));
