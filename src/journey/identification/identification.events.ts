import {
  code,
  date,
  fact,
  flag,
  id,
  optional,
  ownName,
  sealed,
  text,
  whole,
  wording,
} from '../../domain/fact-schema.js';
import { readable } from '../../domain/sealed.js';
import { names, needCode } from '../parts.js';

const sex = sealed(code('M', 'F', 'U'));

export const ChildRegistered = fact(
  'ChildRegistered',
  {
    /** Absent: the source gives none (Annex A). */
    names: optional(names),
    dateOfBirth: sealed(date),
    /** Academic year of birth by its first year: born 2010-09-01 to 2011-08-31 is 2010. */
    birthCohort: whole,
    sex: optional(sex),
    ethnicity: optional(sealed(wording)),
    postcode: optional(sealed(wording)),
    upn: optional(sealed(id)),
    uln: optional(sealed(id)),
    nhsNumber: optional(sealed(id)),
    upnUnknown: optional(code('UN1', 'UN2', 'UN3', 'UN5', 'UN8', 'UN9', 'UN10')),
    homeAuthority: optional(id),
    locality: optional(sealed(wording)),
    registeredFrom: optional(id),
  },
  { speaksOf: 'record', rank: 0, key: () => [] },
);
export const NameChanged = fact(
  'NameChanged',
  { names, changedOn: date },
  {
    occursOn: 'changedOn',
    rank: 5,
    observation: true,
    key: () => [],
  },
);
export const AddressChanged = fact(
  'AddressChanged',
  { postcode: sealed(wording), locality: optional(sealed(wording)), changedOn: date },
  { occursOn: 'changedOn', rank: 5, observation: true, key: () => [] },
);
export const IdentifierClaimed = fact(
  'IdentifierClaimed',
  {
    identifier: code('upn', 'uln', 'nhs-number', 'date-of-birth', 'sex', 'source-id'),
    value: sealed(wording),
    by: id,
  },
  { speaksOf: 'record', rank: 1, key: ({ data }) => [data.identifier, data.by] },
);
export const IdentifierConflictResolved = fact(
  'IdentifierConflictResolved',
  { identifier: code('upn', 'uln', 'nhs-number', 'date-of-birth'), value: sealed(wording), reason: text },
  { speaksOf: 'record', rank: 2, key: ({ data }) => [data.identifier] },
);
const need = { need: needCode, rank: optional(whole), identifiedBy: optional(ownName) };
export const NeedIdentified = fact(
  'NeedIdentified',
  { ...need, identifiedOn: date },
  {
    occursOn: 'identifiedOn',
    rank: 10,
    observation: true,
    key: ({ data }) => [data.need],
  },
);
export const NeedRevised = fact(
  'NeedRevised',
  { ...need, revisedOn: date, formerly: optional(needCode) },
  {
    occursOn: 'revisedOn',
    rank: 11,
    key: ({ data, occurredOn }) => [data.need, occurredOn],
  },
);
export const NeedNoLongerPresent = fact(
  'NeedNoLongerPresent',
  { need: needCode, endedOn: date, reason: optional(text) },
  {
    occursOn: 'endedOn',
    rank: 12,
    key: ({ data, occurredOn }) => [data.need, occurredOn],
  },
);
export const DisabilityRecorded = fact(
  'DisabilityRecorded',
  { disabled: sealed(code('yes', 'no', 'not-known')), detail: optional(text), recordedOn: date },
  { occursOn: 'recordedOn', observation: true, key: () => [] },
);
export const DiagnosisRecorded = fact(
  'DiagnosisRecorded',
  { diagnosis: text, diagnosedOn: date, reference: optional(ownName) },
  { occursOn: 'diagnosedOn', key: ({ data, occurredOn }) => [occurredOn, readable(data.reference)] },
);
export const LearningDisabilityRegisterRecorded = fact(
  'LearningDisabilityRegisterRecorded',
  { onRegister: flag, recordedOn: date },
  { occursOn: 'recordedOn' },
);
export const ViewsRecorded = fact(
  'ViewsRecorded',
  { whose: code('child', 'young-person', 'parent'), gathered: optional(text), views: text, recordedOn: date },
  { occursOn: 'recordedOn', key: ({ data, occurredOn }) => [data.whose, occurredOn] },
);
export const DetainedStarted = fact(
  'DetainedStarted',
  { startedOn: date, plannedRelease: optional(date) },
  {
    occursOn: 'startedOn',
  },
);
export const DetainedEnded = fact('DetainedEnded', { endedOn: date }, { occursOn: 'endedOn', rank: 60 });
export const MovedIntoArea = fact(
  'MovedIntoArea',
  { movedOn: date, fromAuthority: optional(id), awareOn: optional(date) },
  {
    occursOn: 'movedOn',
    rank: 3,
  },
);
export const MovedOutOfArea = fact(
  'MovedOutOfArea',
  { movedOn: date, toAuthority: optional(id), awareOn: optional(date) },
  {
    occursOn: 'movedOn',
    rank: 90,
    key: ({ data, occurredOn, occurredBy }) =>
      occurredBy === true ? ['by', data.toAuthority] : [occurredOn],
  },
);
export const ChildDied = fact('ChildDied', { diedOn: date }, { occursOn: 'diedOn', rank: 99, key: () => [] });
export const CohortChanged = fact(
  'CohortChanged',
  { ncYearActual: whole, changedOn: date, reason: optional(text) },
  { occursOn: 'changedOn' },
);
