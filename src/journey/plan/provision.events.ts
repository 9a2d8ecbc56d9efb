import {
  code,
  date,
  fact,
  flag,
  id,
  ofEpisode,
  optional,
  ownName,
  text,
  whole,
} from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';

/** What a plan costs and secures: bands, budgets, direct payments, Section F provision, outcomes. */

const plan = ofEpisode('plan');
const ofPlan = { within: 'plan', key: () => [] } as const;
const reference = { reference: optional(ownName) };

export const BandAssigned = fact(
  'BandAssigned',
  { band: ownName, assignedOn: date },
  { occursOn: 'assignedOn', rank: 45 },
);
export const TopUpAgreed = fact(
  'TopUpAgreed',
  { agreedOn: date, pencePerYear: whole, from: optional(date), to: optional(date) },
  {
    occursOn: 'agreedOn',
    rank: 45,
  },
);
export const PersonalBudgetAgreed = fact(
  'PersonalBudgetAgreed',
  { ...plan, agreedOn: date, pencePerYear: optional(whole), organised: optional(flag) },
  { occursOn: 'agreedOn', rank: 46, within: 'plan', key: ({ occurredOn }) => [occurredOn] },
);
/** `directPayments` keeps the return's own code: its list is not published. */
export const PersonalBudgetReported = fact(
  'PersonalBudgetReported',
  {
    ...plan,
    seenOn: date,
    /** Absent: the source tells of its parts only. */
    takenUp: optional(flag),
    organised: optional(flag),
    directPayments: optional(ownName),
  },
  { occursOn: 'seenOn', rank: 46, observation: true, ...ofPlan },
);
const payment = {
  within: 'plan' as const,
  key: ({ data, occurredOn }: { data: { reference?: Sealable<string> }; occurredOn: string }) => [
    occurredOn,
    readable(data.reference),
  ],
};
export const DirectPaymentStarted = fact(
  'DirectPaymentStarted',
  { ...plan, startedOn: date, ...reference },
  {
    occursOn: 'startedOn',
    rank: 47,
    ...payment,
  },
);
export const DirectPaymentReviewed = fact(
  'DirectPaymentReviewed',
  { ...plan, reviewedOn: date, ...reference },
  {
    occursOn: 'reviewedOn',
    rank: 48,
    ...payment,
  },
);
export const DirectPaymentEnded = fact(
  'DirectPaymentEnded',
  { ...plan, endedOn: date, ...reference },
  {
    occursOn: 'endedOn',
    rank: 49,
    ...payment,
  },
);
/** `activity` keeps the return's own code: its list is not published. */
export const WorkBasedActivityReported = fact(
  'WorkBasedActivityReported',
  { ...plan, seenOn: date, activity: ownName, seenIn: code('plan', 'placement') },
  { occursOn: 'seenOn', rank: 46, observation: true, within: 'plan', key: ({ data }) => [data.seenIn] },
);
const provision = { ...plan, provision: ownName, detail: optional(text) };
const ofProvision = {
  within: 'plan' as const,
  key: ({ data, occurredOn }: { data: { provision: Sealable<string> }; occurredOn: string }) => [
    readable(data.provision),
    occurredOn,
  ],
};
export const ProvisionSecured = fact(
  'ProvisionSecured',
  { ...provision, securedOn: date },
  {
    occursOn: 'securedOn',
    rank: 51,
    ...ofProvision,
  },
);
export const ProvisionMissed = fact(
  'ProvisionMissed',
  { ...provision, missedOn: date },
  {
    occursOn: 'missedOn',
    rank: 50,
    ...ofProvision,
  },
);
export const OutcomeStatusRecorded = fact(
  'OutcomeStatusRecorded',
  {
    outcomeId: id,
    kind: optional(code('education', 'health', 'care')),
    status: code('open', 'achieved', 'given-up'),
    recordedOn: date,
  },
  { occursOn: 'recordedOn', rank: 52, key: ({ data, occurredOn }) => [data.outcomeId, occurredOn] },
);
