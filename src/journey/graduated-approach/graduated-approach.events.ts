import {
  code,
  date,
  fact,
  flag,
  id,
  listOf,
  ofEpisode,
  optional,
  ownName,
  text,
  whole,
} from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import { alias, party, placeKey, whereEducated } from '../parts.js';

const level = code('universal', 'targeted', 'specialist');

export const SenSupportStarted = fact(
  'SenSupportStarted',
  { startedOn: date, urn: optional(id), ukprn: optional(id), level: optional(level) },
  { occursOn: 'startedOn', rank: 10 },
);
export const SupportLevelChanged = fact(
  'SupportLevelChanged',
  { changedOn: date, level, reason: optional(text) },
  { occursOn: 'changedOn', rank: 20 },
);
export const SupportCycleAssessed = fact(
  'SupportCycleAssessed',
  { assessedOn: date, by: optional(party), findings: optional(text) },
  {
    occursOn: 'assessedOn',
    rank: 21,
  },
);
export const SupportCyclePlanned = fact(
  'SupportCyclePlanned',
  {
    plannedOn: date,
    outcomes: listOf(text),
    provision: optional(text),
    providedBy: optional(party),
    until: optional(date),
  },
  { occursOn: 'plannedOn', rank: 22 },
);
export const SupportDelivered = fact(
  'SupportDelivered',
  { deliveredOn: date, provision: optional(text), minutes: optional(whole), reference: optional(ownName) },
  {
    occursOn: 'deliveredOn',
    rank: 23,
    // Twice on one day is usual: the reference tells them apart.
    key: ({ data, occurredOn }) => [occurredOn, readable(data.reference)],
  },
);
export const SupportCycleReviewed = fact(
  'SupportCycleReviewed',
  {
    reviewedOn: date,
    progress: code('more-than-expected', 'expected', 'less-than-expected', 'none'),
    nextStep: code('less', 'same', 'more', 'ehc-assessment', 'end'),
    familyPresent: optional(flag),
  },
  { occursOn: 'reviewedOn', rank: 24 },
);
export const TransitionMeetingHeld = fact(
  'TransitionMeetingHeld',
  { heldOn: date, about: optional(text) },
  {
    occursOn: 'heldOn',
    rank: 30,
  },
);
export const ReceivingSettingInformed = fact(
  'ReceivingSettingInformed',
  { informedOn: date, ...whereEducated },
  {
    occursOn: 'informedOn',
    rank: 31,
    key: ({ data, occurredOn }) => [placeKey(data), occurredOn],
  },
);
export const SenSupportEnded = fact(
  'SenSupportEnded',
  { endedOn: date, reason: optional(code('needs-met', 'ehc-plan', 'left', 'other')) },
  { occursOn: 'endedOn', rank: 80 },
);

const service = code(
  ...([
    'educational-psychology',
    'speech-and-language',
    'occupational-therapy',
    'physiotherapy',
    'camhs',
    'autism',
    'sensory-support',
    'paediatrics',
    'other',
  ] as const),
);
const ofService = { service, ...ofEpisode('service') };

export const ServiceReferralMade = fact(
  'ServiceReferralMade',
  { ...ofService, alias, referredOn: date, referredBy: optional(party) },
  {
    occursOn: 'referredOn',
    rank: 40,
    opens: ['service'],
    key: ({ data, occurredOn }) => [data.service, occurredOn],
  },
);
const duringService = {
  within: 'service' as const,
  key: ({ data, occurredOn }: { data: { service: string }; occurredOn: string }) => [
    data.service,
    occurredOn,
  ],
};
export const ServiceWaitStarted = fact(
  'ServiceWaitStarted',
  { ...ofService, startedOn: date },
  {
    occursOn: 'startedOn',
    rank: 41,
    ...duringService,
  },
);
export const ServiceSeen = fact(
  'ServiceSeen',
  { ...ofService, seenOn: date },
  {
    occursOn: 'seenOn',
    rank: 42,
    ...duringService,
  },
);
export const ServiceDischarged = fact(
  'ServiceDischarged',
  { ...ofService, dischargedOn: date, reason: optional(text) },
  {
    occursOn: 'dischargedOn',
    rank: 43,
    ...duringService,
  },
);
