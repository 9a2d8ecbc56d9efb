/**
 * Every kind of fact on whose absence some rule of this release relies: what a journeys file or an adopted policy may
 * cover for the rules to speak. A spec holds it to what the rules ask for.
 */
export const KINDS_RELIED_ON = [
  'AdultCareDecided',
  'AdultCarePlanAgreed',
  'AdultSocialCareReferred',
  'AmendmentNoticeSent',
  'AmendmentsAbandoned',
  'AnnualReviewMeetingHeld',
  'AnnualReviewMeetingHeld/phase',
  'BecameNeet',
  'CeaseConsidered',
  'ChcScreened',
  'ChildrensServicesContinued',
  'DestinationRecorded',
  'NextSettingNamed',
  'OutcomeStatusRecorded',
  'PlacementPlanned',
  'PlacementStarted',
  'PlanFinalised',
  'PlanFinalised/amended',
  'PlanFinalised/phase-transfer',
  'PreparationForAdulthoodRecorded',
  'ReviewDecided',
  'SectionIReported',
  'TransitionAssessmentCompleted',
  'TransitionAssessmentRefused',
  'TransitionPlanAgreed',
  'TransitionWorkerNamed',
  'TravelAgreed',
  'TravelNotNeeded',
  'TravelRefused',
] as const;

/** Named in "cannot be said" where what is missing is on no source's list, so no coverage can make up for it. */
export const NOBODY_COVERS = ['CeaseDecided/notified', 'bank-holidays'] as const;
