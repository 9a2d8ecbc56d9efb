import type { KINDS_RELIED_ON, NOBODY_COVERS } from '../coverage/relied-on.js';

type Kind = (typeof KINDS_RELIED_ON)[number] | (typeof NOBODY_COVERS)[number];

/** What a kind of fact is called after "no". */
const NOUNS: Readonly<Record<Kind, string>> = {
  AdultCareDecided: 'decision on adult care',
  AdultCarePlanAgreed: 'adult care and support plan',
  AdultServiceAccepted: 'acceptance by an adult health service',
  AdultSocialCareReferred: 'referral to adult social care',
  AdviceReceived: 'advice received',
  AmendmentNoticeSent: 'amendment notice',
  AmendmentsAbandoned: 'notice that the amendments are not made',
  AnnualHealthCheckDone: 'annual health check',
  AnnualReviewMeetingHeld: 'annual review meeting',
  'AnnualReviewMeetingHeld/phase': 'phase transfer review meeting',
  AppealNotice: 'notice of the right to appeal',
  AppealResponded: 'response to the appeal',
  AssessmentDecided: 'decision whether to assess',
  BecameNeet: 'record of being out of education, employment and training',
  CapacityConsidered: 'record that capacity was considered',
  CeaseConsidered: 'consultation on ceasing the plan',
  ChcDecidedInPrinciple: 'decision in principle on NHS Continuing Healthcare',
  ChcScreened: 'screening for NHS Continuing Healthcare',
  ChildrensServicesContinued: "continuation of children's services",
  ContactAnswered: 'answer to the family',
  ContactMade: 'contact with the family',
  ContinuingHealthcareFlagged: 'notification to the integrated care board',
  DestinationRecorded: 'destination',
  DirectPaymentReviewed: 'review of direct payments',
  DraftPlanIssued: 'draft plan',
  FirstAdultAppointmentSet: 'first appointment with an adult health service',
  IssueDecided: 'decision whether to issue a plan',
  LetterSent: 'letter to the family',
  MediationCertificateIssued: 'mediation certificate',
  MediationHeld: 'mediation',
  NextSettingNamed: 'next setting named',
  OfferMade: 'offer of a place',
  OrderStepDone: 'record that the step ordered was done',
  OutcomeStatusRecorded: 'status of an outcome recorded by a review',
  PathwayPlanAgreed: 'pathway plan',
  PlacementEnded: 'end of a placement',
  PlacementPlanned: 'planned placement',
  PlacementStarted: 'placement begun',
  PlanCeased: 'ceasing of the plan',
  PlanContinued: 'continuation of the plan',
  PlanFinalised: 'final plan',
  'PlanFinalised/amended': 'final amended plan',
  'PlanFinalised/first': 'first final plan',
  'PlanFinalised/phase-transfer': 'final plan for a phase transfer',
  PlanTransferredOut: 'transfer of the plan to another authority',
  PreparationForAdulthoodRecorded: 'complete record of preparing for adulthood',
  ProvisionSecured: 'record that the provision was secured',
  ReassessmentDecided: 'decision whether to re-assess',
  ReceivingSettingInformed: 'word to the next setting',
  ReviewAdviceCirculated: 'circulation of the review advice',
  ReviewDecided: 'annual review decision',
  ReviewInvitationsSent: 'invitation to the review',
  ReviewReportCirculated: 'review report',
  SectionIReported: 'report of what Section I names',
  SettingResponded: 'response of a setting',
  TransferNoticeSent: 'letter that tells the family of the transfer',
  TransitionAssessmentCompleted: 'transition assessment',
  TransitionAssessmentRefused: 'refusal of a transition assessment',
  TransitionMeetingHeld: 'transition meeting',
  TransitionPlanAgreed: 'transition plan',
  TransitionWorkerNamed: 'named transition worker',
  TravelAgreed: 'agreement on travel',
  TravelNotNeeded: 'record that travel is not needed',
  TravelRefused: 'refusal of travel',
  'AppealLodged/admitted-late': 'word whether the Tribunal took an appeal that was late',
  'CeaseDecided/notified': 'dated notice of the decision to cease',
  'bank-holidays': 'bank holidays for that year',
  'exact-day': 'exact day on which the clock began',
};

const nouns: Readonly<Record<string, string | undefined>> = NOUNS;

/** A kind of fact as a noun: `annual review meeting`. */
export const kindInWords = (kind: string): string => nouns[kind] ?? kind;

const ABBREVIATIONS: Readonly<Record<string, string>> = { neet: 'NEET', chc: 'CHC', sen: 'SEN' };

/** What happened, by the type of its fact: `annual review meeting held`. */
export const typeInWords = (type: string): string =>
  type
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ')
    .replace('section i ', 'Section I ');
