import { code, date, fact, flag, id, optional, ownName, staff, text } from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';
import { party } from '../parts.js';

const worker = {
  worker: staff,
  role: optional(ownName),
  contact: optional(text),
  from: date,
  to: optional(date),
};
export const TransitionWorkerNamed = fact(
  'TransitionWorkerNamed',
  { ...worker, namedOn: date },
  {
    occursOn: 'namedOn',
    rank: 70,
    key: ({ data, occurredOn }) => [data.worker, occurredOn],
  },
);
export const TransitionWorkerChanged = fact(
  'TransitionWorkerChanged',
  { ...worker, changedOn: date },
  {
    occursOn: 'changedOn',
    rank: 71,
    key: ({ data, occurredOn }) => [data.worker, occurredOn],
  },
);
export const TransitionPlanAgreed = fact(
  'TransitionPlanAgreed',
  { agreedOn: date, reviewOn: optional(date), documentHash: optional(id) },
  {
    occursOn: 'agreedOn',
    rank: 72,
  },
);
export const LikelyAdultNeedsJudged = fact(
  'LikelyAdultNeedsJudged',
  { likely: flag, judgedOn: date, judgedBy: optional(staff), reasons: optional(text) },
  { occursOn: 'judgedOn', rank: 70 },
);
export const AdultSocialCareReferred = fact(
  'AdultSocialCareReferred',
  { referredOn: date, referredBy: optional(party) },
  {
    occursOn: 'referredOn',
    rank: 71,
  },
);
export const TransitionAssessmentCompleted = fact(
  'TransitionAssessmentCompleted',
  { completedOn: date, eligibilityIndicated: optional(flag) },
  { occursOn: 'completedOn', rank: 73 },
);
export const TransitionAssessmentRefused = fact(
  'TransitionAssessmentRefused',
  { notifiedOn: date, writtenReasons: optional(flag) },
  {
    occursOn: 'notifiedOn',
    rank: 73,
  },
);
export const AdultCareDecided = fact(
  'AdultCareDecided',
  { decidedOn: date, eligible: flag },
  {
    occursOn: 'decidedOn',
    rank: 74,
  },
);
export const ChildrensServicesContinued = fact(
  'ChildrensServicesContinued',
  { continuedOn: date, until: optional(date) },
  {
    occursOn: 'continuedOn',
    rank: 74,
  },
);
export const AdultCarePlanAgreed = fact(
  'AdultCarePlanAgreed',
  { agreedOn: date },
  { occursOn: 'agreedOn', rank: 75 },
);
export const ContinuingHealthcareFlagged = fact(
  'ContinuingHealthcareFlagged',
  { flaggedOn: date, icb: optional(id) },
  {
    occursOn: 'flaggedOn',
    rank: 70,
  },
);
export const ChcScreened = fact(
  'ChcScreened',
  { screenedOn: date, outcome: optional(code('in', 'out')) },
  {
    occursOn: 'screenedOn',
    rank: 71,
  },
);
export const ChcDecidedInPrinciple = fact(
  'ChcDecidedInPrinciple',
  { decidedOn: date, eligible: flag },
  {
    occursOn: 'decidedOn',
    rank: 72,
  },
);
export const ChcPackageAgreed = fact(
  'ChcPackageAgreed',
  { agreedOn: date, startsOn: optional(date) },
  {
    occursOn: 'agreedOn',
    rank: 73,
  },
);
/** Named as the authority names it, sealed: a clinic's name says what ails the person. */
const health = { healthService: ownName };
const ofHealth = ({
  data,
  occurredOn,
}: {
  data: { healthService: Sealable<string> };
  occurredOn: string;
}) => [readable(data.healthService), occurredOn];
export const HealthServiceTransferPlanned = fact(
  'HealthServiceTransferPlanned',
  { ...health, plannedOn: date, transferOn: date },
  { occursOn: 'plannedOn', rank: 70, key: ofHealth },
);
export const AdultServiceAccepted = fact(
  'AdultServiceAccepted',
  { ...health, acceptedOn: date },
  {
    occursOn: 'acceptedOn',
    rank: 71,
    key: ofHealth,
  },
);
export const FirstAdultAppointmentSet = fact(
  'FirstAdultAppointmentSet',
  { ...health, setOn: date, appointmentOn: date },
  {
    occursOn: 'setOn',
    rank: 72,
    key: ofHealth,
  },
);
export const FirstAdultAppointmentAttended = fact(
  'FirstAdultAppointmentAttended',
  { ...health, attendedOn: date },
  {
    occursOn: 'attendedOn',
    rank: 73,
    key: ofHealth,
  },
);
export const FirstAdultAppointmentMissed = fact(
  'FirstAdultAppointmentMissed',
  { ...health, missedOn: date },
  {
    occursOn: 'missedOn',
    rank: 73,
    key: ofHealth,
  },
);
export const AnnualHealthCheckDone = fact(
  'AnnualHealthCheckDone',
  { doneOn: date, actionPlanOn: optional(date) },
  {
    occursOn: 'doneOn',
    rank: 70,
  },
);
