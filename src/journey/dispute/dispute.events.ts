import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  ofEpisode,
  optional,
  ownName,
  text,
  whole,
} from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';
import { alias } from '../parts.js';

const dispute = ofEpisode('dispute');
const opening = { disputeId: optional(id), alias };
const ofDispute = {
  within: 'dispute' as const,
  key: ({ occurredOn }: { occurredOn: string }) => [occurredOn],
};
/** CFA 2014 s51; `agreed` matters of reg 42 are named the same way. */
const about = code(
  ...([
    'refusal-to-assess',
    'refusal-to-issue',
    'contents',
    'placement',
    'refusal-to-reassess',
    'no-amendment',
    'cease',
    'other',
  ] as const),
);

export const MediationRequested = fact(
  'MediationRequested',
  { ...opening, requestedOn: date, about: optional(about) },
  {
    occursOn: 'requestedOn',
    rank: 60,
    opens: ['dispute'],
  },
);
export const MediationHeld = fact(
  'MediationHeld',
  { ...dispute, heldOn: date },
  { occursOn: 'heldOn', rank: 61, ...ofDispute },
);
export const MediationAgreementReached = fact(
  'MediationAgreementReached',
  {
    ...dispute,
    agreedOn: date,
    appealable: flag,
    about: optional(about),
    authorityIsParty: optional(flag),
    steps: optional(
      listOf(
        group({ step: code('assess', 'issue-plan', 'amend', 'continue', 'other'), dueOn: optional(date) }),
      ),
    ),
  },
  { occursOn: 'agreedOn', rank: 62, ...ofDispute },
);
export const MediationCertificateIssued = fact(
  'MediationCertificateIssued',
  { ...dispute, issuedOn: date, because: optional(code('declined', 'held', 'not-arranged')) },
  { occursOn: 'issuedOn', rank: 63, ...ofDispute },
);
export const AppealLodged = fact(
  'AppealLodged',
  { ...opening, lodgedOn: date, about },
  {
    occursOn: 'lodgedOn',
    rank: 64,
    opens: ['dispute'],
  },
);
export const AppealResponded = fact(
  'AppealResponded',
  { ...dispute, respondedOn: date },
  {
    occursOn: 'respondedOn',
    rank: 65,
    ...ofDispute,
  },
);
export const AppealConceded = fact(
  'AppealConceded',
  { ...dispute, concededOn: date, beforeResponse: optional(flag) },
  {
    occursOn: 'concededOn',
    rank: 65,
    ...ofDispute,
  },
);
/** Regs 2014 reg 44(2)(a) to (h). */
const order = code('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
export const AppealDecided = fact(
  'AppealDecided',
  {
    ...dispute,
    decidedOn: date,
    outcome: optional(code('allowed', 'dismissed', 'allowed-in-part', 'withdrawn')),
    orders: listOf(order),
  },
  { occursOn: 'decidedOn', rank: 66, ...ofDispute },
);
export const OrderStepDone = fact(
  'OrderStepDone',
  {
    ...dispute,
    order: optional(order),
    step: code('told', 'decided', 'draft', 'final', 'amended', 'continued', 'ceased', 'reconsidered'),
    doneOn: date,
  },
  { occursOn: 'doneOn', rank: 67, within: 'dispute', key: ({ data }) => [data.order, data.step] },
);
/** A return's mediation or tribunal flag: no date, no detail. */
export const DisputeReported = fact(
  'DisputeReported',
  {
    ...ofEpisode('request'),
    seenOn: date,
    stage: code('request', 'assessment', 'other'),
    route: code('mediation', 'tribunal'),
  },
  { occursOn: 'seenOn', rank: 60, within: 'request', key: ({ data }) => [data.stage, data.route] },
);
const complaint = { reference: optional(ownName), stage: whole };
const ofComplaint = ({
  data,
  occurredOn,
}: {
  data: { reference?: Sealable<string>; stage?: number };
  occurredOn: string;
}) => [readable(data.reference), data.stage, occurredOn];
export const ComplaintReceived = fact(
  'ComplaintReceived',
  { ...complaint, receivedOn: date, summary: optional(text) },
  {
    occursOn: 'receivedOn',
    rank: 60,
    key: ofComplaint,
  },
);
export const ComplaintResponded = fact(
  'ComplaintResponded',
  { ...complaint, respondedOn: date, upheld: optional(flag) },
  {
    occursOn: 'respondedOn',
    rank: 61,
    key: ofComplaint,
  },
);
export const OmbudsmanEnquiryReceived = fact(
  'OmbudsmanEnquiryReceived',
  { reference: optional(ownName), receivedOn: date },
  {
    occursOn: 'receivedOn',
    rank: 62,
    key: ofComplaint,
  },
);
export const OmbudsmanDecided = fact(
  'OmbudsmanDecided',
  {
    reference: optional(ownName),
    decidedOn: date,
    fault: optional(flag),
    remedy: optional(text),
    remedyPence: optional(whole),
  },
  { occursOn: 'decidedOn', rank: 63, key: ofComplaint },
);
