import { said } from './facts.js';

/** A child and the usual beginnings of a journey, for specs. All names are made up. */
export const CHILD = '5f0c6f9e-6f0e-4a51-9a57-0d3c3f4a8b11';
export const TODAY = '2026-11-02';

export const registered = said('ChildRegistered', {
  names: { surname: 'Fable', forename: 'Ida' },
  dateOfBirth: '2010-05-04',
  birthCohort: 2009,
});
export const requested = said('AssessmentRequested', { requestId: 'request-1', receivedOn: '2021-09-06' });
export const assessed = said('AssessmentDecided', {
  ...{ requestId: 'request-1', assessmentId: 'assessment-1', decision: 'yes', notifiedOn: '2021-10-11' },
});
export const finalised = said('PlanFinalised', {
  ...{
    requestId: 'request-1',
    planId: 'plan-1',
    planVersionId: 'version-1',
    cause: 'first',
    issuedOn: '2022-01-24',
  },
  outcomes: [{ outcomeId: 'outcome-1', outcome: 'Reads a bus timetable.' }],
});
export const ceased = said('PlanCeased', { planId: 'plan-1', effectiveOn: '2025-07-31', reason: '1' });
export const reviewed = said('AnnualReviewMeetingHeld', {
  planId: 'plan-1',
  reviewId: 'review-1',
  heldOn: '2026-01-12',
});
export const noticed = said('AmendmentNoticeSent', {
  ...{
    planId: 'plan-1',
    reviewId: 'review-1',
    amendmentId: 'amendment-1',
    basis: 'review',
    sentOn: '2026-02-02',
  },
});
export const placed = said('PlacementStarted', {
  placementId: 'placement-1',
  startedOn: '2021-09-01',
  urn: '100001',
});
export const referred = said('ServiceReferralMade', {
  ...{ serviceId: 'service-1', service: 'speech-and-language', referredOn: '2026-03-02' },
});
export const refused = said('AssessmentDecided', {
  ...{ requestId: 'request-1', decision: 'no', notifiedOn: '2021-10-11' },
});
export const mediation = said('MediationRequested', {
  ...{ disputeId: 'dispute-1', about: 'refusal-to-assess', requestedOn: '2021-10-25' },
});
export const certified = said('MediationCertificateIssued', {
  disputeId: 'dispute-1',
  issuedOn: '2021-11-22',
});
export const appealed = said('AppealLodged', {
  ...{ disputeId: 'dispute-1', about: 'refusal-to-assess', lodgedOn: '2021-12-06' },
});
export const transferPlanned = said('HealthServiceTransferPlanned', {
  healthService: 'neurology',
  plannedOn: '2026-03-02',
  transferOn: '2028-05-04',
});
export const ended = said('JourneyEnded', { endedOn: '2026-06-30' });

/** A child with a plan. */
export const withPlan = [registered, requested, assessed, finalised] as const;

/** A child whom the authority refused to assess. */
export const withRefusal = [registered, requested, refused] as const;
