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
import type { Sealable } from '../../domain/sealed.js';
import { alias, appealNotice, party } from '../parts.js';

const request = ofEpisode('request');
const ofRequest = { within: 'request', key: () => [] } as const;
/**
 * One answer a request, and beside it the refusal that the authority reversed: to be told no and then yes is two facts,
 * with two dates that the law counts from. docs/decisions/0019.
 */
const answerOfRequest = {
  within: 'request',
  key: ({ data }: { data: { decision: 'yes' | 'no' } }) => (data.decision === 'no' ? ['no'] : []),
} as const;
/** Several a request: told apart by date and the source's reference. */
const onDayOfRequest = {
  within: 'request' as const,
  key: ({ data, occurredOn }: { data: { reference?: Sealable<string> }; occurredOn: string }) => [
    occurredOn,
    readable(data.reference),
  ],
};
/** Regs 2014 reg 6(1)(a) to (h). */
const adviceType = code('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
/** Regs 2014 regs 5(4), 10(4), 13(3); SI 2020/471 for `coronavirus`. */
const ground = code(
  ...([
    'school-closure',
    'early-years-closure',
    'exceptional-circumstances',
    'absence',
    'coronavirus',
  ] as const),
);

export const AssessmentRequested = fact(
  'AssessmentRequested',
  {
    requestId: optional(id),
    alias,
    receivedOn: date,
    requestedBy: optional(code('young-person-or-parent', 'setting', 'health', 'social-care', 'other')),
    basis: optional(code('s36(1)', 's24')),
    inYouthAccommodation: optional(flag),
  },
  { occursOn: 'receivedOn', rank: 10, opens: ['request'] },
);
export const AssessmentDecided = fact(
  'AssessmentDecided',
  {
    ...request,
    assessmentId: optional(id),
    decision: code('yes', 'no'),
    reasons: optional(text),
    notifiedOn: date,
    appealNotice,
  },
  { occursOn: 'notifiedOn', rank: 20, opens: ['assessment'], ...answerOfRequest },
);
export const DecidedEarlier = fact(
  'DecidedEarlier',
  { ...request, step: code('assessment', 'issue'), seenOn: date },
  { occursOn: 'seenOn', rank: 15, within: 'request', key: ({ data }) => [data.step] },
);
export const PanelAdvised = fact(
  'PanelAdvised',
  { ...request, advisedOn: date, advice: optional(text), reference: optional(ownName) },
  {
    occursOn: 'advisedOn',
    rank: 19,
    ...onDayOfRequest,
  },
);
const advice = { ...request, advice: adviceType, from: optional(party), reference: optional(ownName) };
const ofAdvice = {
  within: 'request' as const,
  key: ({
    data,
    occurredOn,
  }: {
    data: { advice: string; reference?: Sealable<string> };
    occurredOn: string;
  }) => [data.advice, occurredOn, readable(data.reference)],
};
export const AdviceRequested = fact(
  'AdviceRequested',
  { ...advice, requestedOn: date },
  {
    occursOn: 'requestedOn',
    rank: 25,
    ...ofAdvice,
  },
);
export const AdviceReceived = fact(
  'AdviceReceived',
  { ...advice, receivedOn: date, reused: optional(flag), documentHash: optional(id) },
  {
    occursOn: 'receivedOn',
    rank: 27,
    ...ofAdvice,
  },
);
export const AdviceChased = fact(
  'AdviceChased',
  { ...advice, chasedOn: date },
  {
    occursOn: 'chasedOn',
    rank: 26,
    ...ofAdvice,
  },
);
export const TimeLimitExceptionClaimed = fact(
  'TimeLimitExceptionClaimed',
  {
    ...request,
    ground,
    claimedOn: date,
    from: date,
    to: optional(date),
    evidence: listOf(id),
    impracticalBecause: text,
  },
  { occursOn: 'claimedOn', rank: 28, within: 'request', key: ({ data }) => [data.ground, data.from] },
);
export const TimeLimitExceptionReported = fact(
  'TimeLimitExceptionReported',
  { ...request, seenOn: date },
  {
    occursOn: 'seenOn',
    rank: 28,
    ...ofRequest,
  },
);
export const IssueDecided = fact(
  'IssueDecided',
  { ...request, decision: code('yes', 'no'), reasons: optional(text), notifiedOn: date, appealNotice },
  { occursOn: 'notifiedOn', rank: 30, ...answerOfRequest },
);
export const AssessmentWithdrawn = fact(
  'AssessmentWithdrawn',
  { ...request, withdrawnOn: date, before: optional(code('assessment', 'issue')) },
  { occursOn: 'withdrawnOn', rank: 35, ...ofRequest },
);
export const ReassessmentRequested = fact(
  'ReassessmentRequested',
  { requestId: optional(id), alias, ...ofEpisode('plan'), receivedOn: date, requestedBy: optional(party) },
  { occursOn: 'receivedOn', rank: 10, opens: ['request'] },
);
export const ReassessmentDecided = fact(
  'ReassessmentDecided',
  { ...request, decision: code('yes', 'no'), notifiedOn: date, appealNotice, noticeDays: optional(whole) },
  { occursOn: 'notifiedOn', rank: 20, ...ofRequest },
);
