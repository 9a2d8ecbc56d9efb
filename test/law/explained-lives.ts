import type { PlainDate } from '../../src/domain/plain-date.js';
import type { History } from '../../src/journey/belief/history.js';
import { given, placed, planMade, said } from './given.js';

// Year 9 from 1 September 2019, Year 11 ends in summer 2022; compulsory school age ends on 24 June 2022.
const born = '2005-10-04';
const plan = planMade('2015-03-02');
const school = placed('2017-09-01', '1', { kind: 'mainstream', phase: 'secondary', highAge: 16 });
const special = placed('2017-09-01', '1', { kind: 'special', phase: 'not-applicable', highAge: 19 });
const meeting = said('AnnualReviewMeetingHeld', '2020-02-03');
const severe = said('NeedIdentified', '2016-01-11', { need: 'PMLD', rank: 1 });
const service = { healthService: 'x' as never };

interface Standing {
  readonly history: History;
  readonly day: PlainDate;
}

/** For each rule a life in which it stands on a day, told of from the beginning. */
export const STANDING: Readonly<Record<string, Standing>> = {
  'TR-01': { history: given({ born }, plan, meeting), day: '2020-03-02' },
  'TR-02': { history: given({ born }, plan), day: '2020-04-01' },
  'TR-03': { history: given({ born }, plan), day: '2016-03-02' },
  'TR-04': { history: given({ born }, plan, meeting), day: '2020-03-03' },
  'TR-05': {
    history: given({ born }, plan, meeting, said('AmendmentNoticeSent', '2020-02-24', { basis: 'review' })),
    day: '2020-04-21',
  },
  'TR-06': { history: given({ born }, plan, school), day: '2021-12-16' },
  'TR-07': { history: given({ born }, plan, school), day: '2022-04-01' },
  'TR-08': {
    history: given(
      { born },
      plan,
      placed('2010-09-01', '2', { kind: 'mainstream', phase: 'primary', highAge: 11 }),
    ),
    day: '2017-02-16',
  },
  'TR-09': {
    history: given(
      { born },
      plan,
      placed('2022-09-01', '3', { kind: 'further-education', phase: '16-plus' }),
      said('PhaseTransferPlanned', '2022-10-03', { transferOn: '2024-09-01' }),
    ),
    day: '2024-04-02',
  },
  'TR-10': { history: given({ born }, school), day: '2022-03-01' },
  'TR-11': { history: given({ born }, special), day: '2025-04-01' },
  'TR-12': {
    history: given({ born }, said('SectionIReported', '2020-01-16', { names: [{ typeOnly: true }] })),
    day: '2020-03-02',
  },
  'TR-13': { history: given({ born }, plan), day: '2026-04-01' },
  'TR-14': { history: given({ born }, plan), day: '2030-05-01' },
  'TR-15': {
    history: given({ born }, plan, said('CeaseDecided', '2023-06-05', { reason: '1' })),
    day: '2023-06-05',
  },
  'TR-16': {
    history: given(
      { born },
      plan,
      said('CeaseDecided', '2023-06-05', { reason: '1' }),
      said('PlanCeased', '2023-07-03', { reason: '1' }),
    ),
    day: '2023-07-03',
  },
  'TR-17': { history: given({ born }, plan, said('BecameNeet', '2023-01-09')), day: '2023-04-03' },
  'TR-18': { history: given({ born }, plan), day: '2022-10-01' },
  'TR-19': { history: given({ born }, severe), day: '2022-10-04' },
  'TR-20': { history: given({ born }, said('AdultSocialCareReferred', '2022-01-10')), day: '2023-04-04' },
  'TR-21': { history: given({ born }, severe), day: '2023-10-04' },
  'TR-22': {
    history: given({ born }, said('ChildrensCareEnded', '2023-09-29', { care: 'social-care' })),
    day: '2023-10-02',
  },
  'TR-23': {
    history: given({ born }, said('ChildrensContinuingCareStarted', '2018-05-01')),
    day: '2020-04-04',
  },
  'TR-24': { history: given({ born }, said('ContinuingHealthcareFlagged', '2020-01-08')), day: '2022-04-04' },
  'TR-25': {
    history: given({ born }, said('ChcScreened', '2022-01-10', { outcome: 'in' })),
    day: '2023-04-04',
  },
  'TR-26': { history: given({ born }, severe), day: '2021-10-04' },
  'TR-27': {
    history: given(
      { born },
      said('HealthServiceTransferPlanned', '2023-01-09', { ...service, transferOn: '2023-10-04' }),
    ),
    day: '2023-04-04',
  },
  'TR-28': {
    history: given({ born }, said('FirstAdultAppointmentMissed', '2024-01-08', service)),
    day: '2024-01-22',
  },
  'TR-29': {
    history: given({ born }, said('LearningDisabilityRegisterRecorded', '2020-02-03', { onRegister: true })),
    day: '2021-05-03',
  },
  'TR-30': { history: given({ born }, plan), day: '2022-06-24' },
  'TR-31': { history: given({ born }, plan, school), day: '2022-06-01' },
  'TR-32': { history: given({ born }, said('AssessmentRequested', '2020-01-06')), day: '2020-03-02' },
  'TR-33': {
    history: given({ born }, said('AppealDecided', '2020-01-06', { orders: ['e'] })),
    day: '2020-02-11',
  },
  'TR-34': {
    history: given(
      { born },
      said('PlanTransferredIn', '2020-01-06', { fromAuthority: '331', lastReviewedOn: '2019-03-04' }),
    ),
    day: '2020-02-18',
  },
  'TR-35': { history: given({ born }, said('SenSupportStarted', '2019-01-07')), day: '2022-08-31' },
  'TR-36': {
    history: given({ born }, said('DetainedStarted', '2022-01-10', { plannedRelease: '2022-09-05' })),
    day: '2022-09-05',
  },
  'TR-37': { history: given({ born }, said('ChildLookedAfterStarted', '2018-03-05')), day: '2022-10-04' },
  'TR-38': { history: given({ born }, said('AssessmentRequested', '2020-01-06')), day: '2020-02-03' },
  'TR-39': {
    history: given({ born }, said('SourcesConflict', '2020-01-06', { kind: 'PlacementStarted' })),
    day: '2020-01-20',
  },
  'TR-40': { history: given({ born }, school), day: '2022-10-31' },
  'F-01': {
    history: given({ born }, plan, said('ProvisionMissed', '2020-01-06', { provision: 'x' as never })),
    day: '2020-01-06',
  },
  'F-02': {
    history: given({ born }, school, said('PlacementEnded', '2020-01-06', { urn: '1' })),
    day: '2020-01-28',
  },
};

/** A person of whom nothing but the date of birth is on record. */
export const NOTHING: History = given({ born });
