import { dutyHolds } from '../../../test/law/duty-cases.js';
import { said } from '../../../test/law/given.js';

const requested = said('AssessmentRequested', '2025-01-06');

dutyHolds('A3', [
  {
    it: 'is six weeks for each body asked, held by the body',
    facts: [
      requested,
      said('AdviceRequested', '2025-02-17', { advice: 'c' }),
      said('AdviceRequested', '2025-02-18', { advice: 'd' }),
      said('AdviceReceived', '2025-04-02', { advice: 'c' }),
    ],
    owes: [
      { dueOn: '2025-03-31', metOn: '2025-04-02', holder: 'health' },
      { dueOn: '2025-04-01', metOn: undefined, holder: 'authority' },
    ],
    late: ['2025-06-01', 2],
  },
  {
    it: 'is held by who was asked, where that is said',
    facts: [said('AdviceRequested', '2025-02-17', { advice: 'h', from: 'social-care' })],
    owes: [{ holder: 'social-care' }],
  },
  {
    it: 'ends with the decision on a plan, and says what exception was claimed',
    facts: [
      requested,
      said('AdviceRequested', '2025-02-17', { advice: 'e' }),
      said('TimeLimitExceptionClaimed', '2025-03-01', {
        ...{ ground: 'exceptional-circumstances', from: '2025-02-20', evidence: [] },
      }),
      said('IssueDecided', '2025-04-20', { decision: 'no' }),
    ],
    owes: [{ endedOn: '2025-04-20', exception: 'claimed-without-evidence' }],
  },
]);

dutyHolds('A5', [
  {
    it: 'is the draft by week fourteen, as guidance',
    facts: [requested, said('DraftPlanIssued', '2025-04-15')],
    owes: [{ dueOn: '2025-04-14', metOn: '2025-04-15', kind: 'guidance' }],
  },
  {
    it: 'ends with a final plan that had no draft on record',
    facts: [requested, said('PlanFinalised', '2025-05-20', { cause: 'first' })],
    owes: [{ metOn: undefined, endedOn: '2025-05-20' }],
  },
]);

dutyHolds('A6', [
  {
    it: 'is fifteen days that begin with the day of service',
    facts: [
      said('DraftPlanIssued', '2025-04-14'),
      said('RepresentationsReceived', '2025-04-28', { from: 'parent' }),
    ],
    owes: [{ dueOn: '2025-04-28', metOn: '2025-04-28', holder: 'family', kind: 'time-limit' }],
  },
  {
    it: 'is over, not late, where the family did not use it',
    facts: [said('DraftPlanIssued', '2025-04-14')],
    owes: [{ metOn: undefined }],
    late: ['2025-06-01', null],
  },
]);

dutyHolds('A7', [
  {
    it: 'is fifteen days for each setting consulted',
    facts: [
      said('SettingConsulted', '2025-04-29', { urn: '100001' }),
      said('SettingConsulted', '2025-04-30', { urn: '100002' }),
      said('SettingResponded', '2025-05-15', { urn: '100002' }),
    ],
    owes: [
      { dueOn: '2025-05-14', metOn: undefined, holder: 'setting' },
      { dueOn: '2025-05-15', metOn: '2025-05-15' },
    ],
  },
]);
