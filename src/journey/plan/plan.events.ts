import {
  code,
  date,
  fact,
  flag,
  id,
  group,
  listOf,
  ofEpisode,
  optional,
  ownName,
  partialDate,
  text,
} from '../../domain/fact-schema.js';
import { alias, appealNotice, party, placeKey, sectionI, whereEducated } from '../parts.js';

const plan = ofEpisode('plan');
const request = ofEpisode('request');
const ofPlan = { within: 'plan', key: () => [] } as const;
const reference = { reference: optional(ownName) };

export const DraftPlanIssued = fact(
  'DraftPlanIssued',
  { ...request, issuedOn: date, documentHash: optional(id), ...reference },
  {
    occursOn: 'issuedOn',
    rank: 31,
    within: 'request',
    key: ({ occurredOn }) => [occurredOn],
  },
);
export const RepresentationsReceived = fact(
  'RepresentationsReceived',
  { ...request, receivedOn: date, from: party, settingAskedFor: optional(id), summary: optional(text) },
  { occursOn: 'receivedOn', rank: 32, key: ({ data, occurredOn }) => [data.from, occurredOn] },
);
export const SettingConsulted = fact(
  'SettingConsulted',
  { consultedOn: date, ...whereEducated, planVersionId: optional(id) },
  {
    occursOn: 'consultedOn',
    rank: 33,
    key: ({ data, occurredOn }) => [placeKey(data), occurredOn],
  },
);
export const SettingResponded = fact(
  'SettingResponded',
  {
    respondedOn: date,
    ...whereEducated,
    response: optional(code('can-meet-need', 'cannot-meet-need', 'full', 'no-view')),
  },
  { occursOn: 'respondedOn', rank: 34, key: ({ data, occurredOn }) => [placeKey(data), occurredOn] },
);
export const PlanFinalised = fact(
  'PlanFinalised',
  {
    ...plan,
    ...request,
    ...ofEpisode('amendment'),
    planVersionId: optional(id),
    alias,
    cause: code('first', 'review', 'phase-transfer', 'order', 'other'),
    issuedOn: date,
    sections: optional(
      listOf(
        group({ section: code('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K'), hash: id }),
      ),
    ),
    socialCareProvision: optional(flag),
    sectionI: optional(listOf(sectionI)),
    outcomes: optional(listOf(group({ outcomeId: id, outcome: text }))),
    residential: optional(code('A', 'B')),
    sentTo: optional(listOf(group({ to: party, sentOn: date }))),
    appealNotice,
  },
  {
    occursOn: 'issuedOn',
    rank: 40,
    opens: (data) => (data.cause === 'first' ? ['plan', 'planVersion'] : ['planVersion']),
    within: (data) => (data.cause === 'first' ? 'request' : 'plan'),
    key: ({ data, occurredOn }) => {
      const named = data.requestId ?? data.requestRef;
      return data.cause === 'first' ? ['first', named === undefined ? occurredOn : undefined] : [occurredOn];
    },
  },
);
export const PlanSent = fact(
  'PlanSent',
  { ...plan, planVersionId: optional(id), to: party, sentOn: date },
  {
    occursOn: 'sentOn',
    rank: 41,
    within: 'plan',
    key: ({ data, occurredOn }) => [data.to, occurredOn],
  },
);
export const PlanUsed = fact(
  'PlanUsed',
  { ...plan, planVersionId: optional(id), usedIn: code('consultation', 'review'), usedOn: date },
  { occursOn: 'usedOn', rank: 42, within: 'plan', key: ({ data, occurredOn }) => [data.usedIn, occurredOn] },
);
export const PlanTransferredIn = fact(
  'PlanTransferredIn',
  {
    planId: optional(id),
    alias,
    fromAuthority: id,
    /** A return gives the year only. */
    transferredOn: partialDate,
    lastReviewedOn: optional(date),
    madeOn: optional(date),
  },
  { occursOn: 'transferredOn', rank: 4, opens: ['plan'], key: ({ data }) => [data.fromAuthority] },
);
export const PlanTransferredOut = fact(
  'PlanTransferredOut',
  { ...plan, toAuthority: id, transferredOn: date },
  {
    occursOn: 'transferredOn',
    rank: 85,
    ...ofPlan,
  },
);
export const TransferNoticeSent = fact(
  'TransferNoticeSent',
  { ...plan, sentOn: date, reviewOn: optional(date), willReassess: optional(flag) },
  { occursOn: 'sentOn', rank: 43, ...ofPlan },
);
export const CeaseConsidered = fact(
  'CeaseConsidered',
  { ...plan, consideredOn: date, consulted: listOf(code('parent', 'young-person', 'head', 'other')) },
  { occursOn: 'consideredOn', rank: 70, within: 'plan', key: ({ occurredOn }) => [occurredOn] },
);
/** SEN2 CeaseReason 1 to 9. */
const ceaseReason = code('1', '2', '3', '4', '5', '6', '7', '8', '9');
export const CeaseDecided = fact(
  'CeaseDecided',
  { ...plan, notifiedOn: date, effectiveOn: optional(date), reason: optional(ceaseReason), appealNotice },
  { occursOn: 'notifiedOn', rank: 71, within: 'plan', key: ({ occurredOn }) => [occurredOn] },
);
export const PlanCeased = fact(
  'PlanCeased',
  { ...plan, effectiveOn: date, reason: optional(ceaseReason) },
  {
    occursOn: 'effectiveOn',
    rank: 80,
    ...ofPlan,
  },
);
export const PlanContinued = fact(
  'PlanContinued',
  { ...plan, continuedOn: date, because: code('order', 'concession', 'decision') },
  { occursOn: 'continuedOn', rank: 81, within: 'plan', key: ({ occurredOn }) => [occurredOn] },
);
export const SectionIReported = fact(
  'SectionIReported',
  { ...plan, seenOn: date, names: listOf(sectionI) },
  { occursOn: 'seenOn', rank: 44, observation: true, ...ofPlan },
);
