import {
  code,
  date,
  fact,
  flag,
  id,
  listOf,
  optional,
  ownName,
  partialDate,
} from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import { alias, party, placeKey, whereEducated } from '../parts.js';

/** Who decides from now on, and where the young person goes. */

export const CapacityConsidered = fact(
  'CapacityConsidered',
  {
    consideredOn: date,
    answer: code('presumed', 'has-capacity', 'lacks-capacity'),
    decides: optional(party),
  },
  { occursOn: 'consideredOn', rank: 70 },
);
export const DecisionHolderChanged = fact(
  'DecisionHolderChanged',
  { changedOn: date, holder: party },
  {
    occursOn: 'changedOn',
    rank: 71,
  },
);
export const OfferMade = fact(
  'OfferMade',
  { offeredOn: date, startsOn: optional(date), ...whereEducated },
  {
    occursOn: 'offeredOn',
    rank: 64,
    key: ({ data, occurredOn }) => [placeKey(data), occurredOn],
  },
);
const activity = code(
  ...([
    'further-education',
    'school-sixth-form',
    'higher-education',
    'apprenticeship',
    'supported-internship',
    'traineeship',
    'employment',
    'supported-employment',
    'volunteering',
    'day-service',
    'supported-living',
    'training',
    'neet',
    'other',
  ] as const),
);
export const DestinationRecorded = fact(
  'DestinationRecorded',
  {
    recordedOn: date,
    activity,
    from: optional(partialDate),
    confirmedBy: optional(party),
    leaving: optional(flag),
    ...{ urn: optional(id), ukprn: optional(id) },
  },
  { occursOn: 'recordedOn', rank: 76, key: ({ data, occurredOn }) => [data.activity, occurredOn] },
);
export const DestinationUnknown = fact(
  'DestinationUnknown',
  { recordedOn: date, tried: optional(listOf(party)) },
  {
    occursOn: 'recordedOn',
    rank: 76,
  },
);
export const BecameNeet = fact(
  'BecameNeet',
  { alias, startedOn: date, noticeToCease: optional(flag) },
  {
    occursOn: 'startedOn',
    rank: 66,
  },
);
export const ReEngaged = fact(
  'ReEngaged',
  { reEngagedOn: date, activity: optional(activity) },
  {
    occursOn: 'reEngagedOn',
    rank: 67,
  },
);
export const TransferredToAdultServices = fact(
  'TransferredToAdultServices',
  { transferredOn: date, service: optional(ownName) },
  {
    occursOn: 'transferredOn',
    rank: 85,
    key: ({ data, occurredOn }) => [readable(data.service), occurredOn],
  },
);
export const JourneyEnded = fact(
  'JourneyEnded',
  {
    endedOn: date,
    because: optional(code('aged-out', 'needs-met', 'moved', 'died', 'adult-services', 'other')),
  },
  { occursOn: 'endedOn', rank: 95, key: () => [] },
);
