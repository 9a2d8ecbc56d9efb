import { code, date, fact, id, ofEpisode, optional, text, whole } from '../../domain/fact-schema.js';
import { alias, description, placeKey, sectionI, whereEducated } from '../parts.js';

const atPlace = ({
  data,
  occurredOn,
}: {
  data: { urn?: string; ukprn?: string; arrangement?: string };
  occurredOn: string;
}) => [placeKey(data), occurredOn] as const;
const startsAtPlace = ({
  data,
}: {
  data: { urn?: string; ukprn?: string; arrangement?: string; startsOn: string };
}) => [placeKey(data), data.startsOn] as const;

export const PlacementPlanned = fact(
  'PlacementPlanned',
  { ...ofEpisode('placement'), plannedOn: date, startsOn: date, ...whereEducated },
  {
    occursOn: 'plannedOn',
    rank: 64,
    key: startsAtPlace,
  },
);
export const PlacementStarted = fact(
  'PlacementStarted',
  { placementId: optional(id), alias, startedOn: date, ...whereEducated },
  { occursOn: 'startedOn', rank: 66, opens: ['placement'], key: atPlace },
);
/** `enteredOn` tells the placement that ends where the source names no episode. */
const ending = {
  ...ofEpisode('placement'),
  enteredOn: optional(date),
  urn: optional(id),
  ukprn: optional(id),
  arrangement: whereEducated.arrangement,
};
const endOf = ({
  data,
  occurredOn,
}: {
  data: { urn?: string; ukprn?: string; arrangement?: string; enteredOn?: string };
  occurredOn: string;
}) => [placeKey(data), data.enteredOn ?? occurredOn] as const;
export const PlacementEndPlanned = fact(
  'PlacementEndPlanned',
  { ...ending, plannedOn: date, endsOn: date, reason: optional(text) },
  {
    occursOn: 'plannedOn',
    rank: 64,
    within: 'placement',
    key: atPlace,
  },
);
export const PlacementEnded = fact(
  'PlacementEnded',
  { ...ending, endedOn: date, reason: optional(text) },
  {
    occursOn: 'endedOn',
    rank: 65,
    within: 'placement',
    key: endOf,
  },
);
export const SettingDescribed = fact(
  'SettingDescribed',
  {
    of: code('placement', 'plan'),
    urn: optional(id),
    ukprn: optional(id),
    describedOn: date,
    described: description,
    successor: optional(id),
  },
  {
    occursOn: 'describedOn',
    rank: 67,
    key: ({ data, occurredOn }) => [data.of, placeKey(data), occurredOn],
  },
);
const phase = code(
  ...([
    'early-years-to-school',
    'infant-to-junior',
    'primary-to-middle',
    'primary-to-secondary',
    'middle-to-secondary',
    'secondary-to-post-16',
    'post-16-to-post-16',
  ] as const),
);
export const PhaseTransferPlanned = fact(
  'PhaseTransferPlanned',
  { plannedOn: date, phase: optional(phase), transferOn: date, finalPlanDueOn: optional(date) },
  { occursOn: 'plannedOn', rank: 63, key: ({ data }) => [data.transferOn] },
);
export const NextSettingNamed = fact(
  'NextSettingNamed',
  { namedOn: date, startsOn: optional(date), next: sectionI },
  {
    occursOn: 'namedOn',
    rank: 63,
    key: ({ data, occurredOn }) => [placeKey(data.next), occurredOn],
  },
);
const exclusion = { startedOn: date, endedOn: optional(date), urn: optional(id), sessions: optional(whole) };
export const Suspended = fact('Suspended', exclusion, { occursOn: 'startedOn', rank: 68 });
export const Excluded = fact(
  'Excluded',
  { excludedOn: date, urn: optional(id) },
  { occursOn: 'excludedOn', rank: 69 },
);
export const AttendanceConcern = fact(
  'AttendanceConcern',
  { raisedOn: date, attendanceBasisPoints: optional(whole), detail: optional(text) },
  { occursOn: 'raisedOn', rank: 68 },
);
const travel = { ...ofEpisode('placement'), forStartOn: optional(date) };
const travelKey = ({ data, occurredOn }: { data: { forStartOn?: string }; occurredOn: string }) => [
  data.forStartOn ?? occurredOn,
];
export const TravelAgreed = fact(
  'TravelAgreed',
  { ...travel, agreedOn: date, until: optional(date) },
  {
    occursOn: 'agreedOn',
    rank: 68,
    key: travelKey,
  },
);
export const TravelRefused = fact(
  'TravelRefused',
  { ...travel, notifiedOn: date, reasons: optional(text) },
  {
    occursOn: 'notifiedOn',
    rank: 68,
    key: travelKey,
  },
);
export const TravelNotNeeded = fact(
  'TravelNotNeeded',
  { ...travel, recordedOn: date },
  {
    occursOn: 'recordedOn',
    rank: 68,
    key: travelKey,
  },
);
export const TransferRecordsSent = fact(
  'TransferRecordsSent',
  { sentOn: date, toUrn: optional(id), toUkprn: optional(id) },
  {
    occursOn: 'sentOn',
    rank: 68,
  },
);
