import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

const notice = (sentOn: string, mediationInformation = true) => ({
  appealNotice: { sentOn, mediationInformation },
});
const refused = (sentOn: string) =>
  said('AssessmentDecided', '2025-02-10', { decision: 'no', ...notice(sentOn) });
const bare = said('AssessmentDecided', '2025-02-10', { decision: 'no' });
const of = { episodes: { dispute: 'd' } };

dutyHolds('A2', [
  {
    it: 'is met by the notice that goes with the refusal',
    facts: [refused('2025-02-10')],
    owes: [{ dueOn: '2025-02-10', metOn: '2025-02-10' }],
  },
  {
    it: 'is late by the days that the notice is',
    facts: [refused('2025-02-17')],
    owes: [{ metOn: '2025-02-17' }],
    late: ['2025-06-01', 7],
  },
  {
    it: 'is not met where none is on record',
    facts: [bare],
    owes: [{ metOn: undefined }],
    late: ['2025-02-20', 10],
  },
  {
    it: 'is not met by a notice that leaves mediation out',
    facts: [said('IssueDecided', '2025-04-10', { decision: 'no', ...notice('2025-04-10', false) })],
    owes: [{ metOn: undefined }],
  },
  {
    it: 'is not owed for a decision to assess',
    facts: [said('AssessmentDecided', '2025-02-10', { decision: 'yes' })],
    owes: [],
  },
]);
dutyHolds('A9', [
  {
    it: 'goes with every final plan',
    facts: [said('PlanFinalised', '2025-05-20', { cause: 'first', ...notice('2025-05-21') })],
    owes: [{ dueOn: '2025-05-20', metOn: '2025-05-21' }],
    late: ['2025-06-01', 1],
  },
]);
dutyHolds('R13', [
  {
    it: 'goes with a decision to keep the plan as it is, and not with one to amend',
    facts: [
      said('ReviewDecided', '2025-05-20', { decision: 'maintain', ...notice('2025-05-20') }),
      said('ReviewDecided', '2026-05-20', { decision: 'amend' }),
    ],
    owes: [{ dueOn: '2025-05-20', metOn: '2025-05-20' }],
  },
]);
dutyHolds('X6-notice', [
  {
    it: 'goes with the decision to cease',
    facts: [said('CeaseDecided', '2025-05-20', notice('2025-05-20'))],
    owes: [{ metOn: '2025-05-20' }],
  },
]);

dutyHolds('D1', [
  {
    it: 'is the family’s two months from the notice',
    facts: [refused('2025-02-10')],
    owes: [{ dueOn: '2025-04-10', holder: 'family', kind: 'time-limit', startedOn: '2025-02-10' }],
    late: ['2025-06-01', null],
  },
  {
    it: 'is met by asking for mediation',
    facts: [refused('2025-02-10'), said('MediationRequested', '2025-03-01')],
    owes: [{ metOn: '2025-03-01' }],
  },
  {
    it: 'is not met by mediation asked for years later, of which the record does not say what it is about',
    facts: [refused('2025-02-10'), said('MediationRequested', '2027-03-01')],
    owes: [{ metOn: undefined }],
  },
  { it: 'has not begun without a notice', facts: [bare], owes: [] },
  {
    it: 'moves on from a last day in August',
    facts: [refused('2025-06-10')],
    owes: [{ dueOn: '2025-09-01' }],
  },
]);
dutyHolds('D5', [
  {
    it: 'is the later of two months from the notice and one from the certificate',
    facts: [refused('2025-02-10'), said('MediationCertificateIssued', '2025-04-08')],
    owes: [{ dueOn: '2025-05-08' }],
  },
  {
    it: 'is not begun anew by the certificate of a later dispute about something else',
    facts: [
      refused('2025-02-10'),
      said('MediationRequested', '2025-03-20', { about: 'contents' }, of),
      said('MediationCertificateIssued', '2025-04-08', {}, of),
      said('MediationCertificateIssued', '2027-04-08'),
    ],
    owes: [{ dueOn: '2025-04-10' }],
  },
  {
    it: 'counts from the certificate of its own dispute, however long the mediation took',
    facts: [
      refused('2025-02-10'),
      said('MediationRequested', '2025-04-01', { about: 'refusal-to-assess' }, of),
      said('MediationCertificateIssued', '2025-07-08', {}, of),
    ],
    owes: [{ dueOn: '2025-09-01' }],
  },
  {
    it: 'is met by an appeal about that decision, and not by one about another',
    facts: [
      refused('2025-02-10'),
      said('AppealLodged', '2025-03-20', { about: 'contents' }),
      said('AppealLodged', '2025-04-11', { about: 'refusal-to-assess' }),
    ],
    owes: [{ metOn: '2025-04-11' }],
    late: ['2025-06-01', 1],
  },
  {
    it: 'cannot be said beyond the bank holidays held',
    facts: [refused('2028-11-10')],
    owes: [{ dueOn: null, cannotBeSaid: 'no bank holidays held for 2029' }],
  },
]);
dutyHolds('D7', [
  {
    it: 'is thirty working days, August not counted',
    facts: [
      said('AppealLodged', '2025-07-21', { about: 'contents' }, of),
      said('AppealResponded', '2025-10-01', {}, of),
    ],
    owes: [{ dueOn: '2025-09-30', metOn: '2025-10-01' }],
    late: ['2025-12-01', 1],
  },
  {
    it: 'ends with a concession',
    facts: [said('AppealLodged', '2025-03-03', { about: 'contents' }), said('AppealConceded', '2025-03-20')],
    owes: [{ dueOn: '2025-04-14', endedOn: '2025-03-20' }],
  },
]);
dutyHolds('D3', [
  {
    it: 'is to arrange mediation in thirty days',
    facts: [said('MediationRequested', '2025-03-03', {}, of), said('MediationHeld', '2025-04-03', {}, of)],
    owes: [{ dueOn: '2025-04-02', metOn: '2025-04-03' }],
    late: ['2025-06-01', 1],
  },
  {
    it: 'ends with the certificate that it was not arranged',
    facts: [said('MediationRequested', '2025-03-03'), said('MediationCertificateIssued', '2025-04-05')],
    owes: [{ metOn: undefined, endedOn: '2025-04-05' }],
  },
  {
    it: 'is not met by the mediation of another dispute',
    facts: [
      said('MediationRequested', '2025-03-03', {}, of),
      said('MediationHeld', '2025-04-01', {}, { episodes: { dispute: 'e' } }),
    ],
    owes: [{ metOn: undefined }],
  },
]);
dutyHolds('D4', [
  {
    // Three working days after 23 December end on the 30th.
    it: 'is the adviser’s three working days, the day of the mediation left out',
    facts: [said('MediationHeld', '2025-12-23'), said('MediationCertificateIssued', '2025-12-30')],
    owes: [{ dueOn: '2025-12-30', metOn: '2025-12-30', holder: 'mediation-adviser' }],
  },
]);
