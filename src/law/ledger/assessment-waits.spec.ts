import { planMade, said } from '../../../test/law/given.js';
import { inPlainWords } from './wait.js';
import { assessing, ended, of } from '../../../test/law/waits-told.js';

describe('a type of event in words', () => {
  it('is its name as a sentence begins', () => {
    expect(inPlainWords('AnnualReviewMeetingHeld')).toBe('Annual review meeting held');
    expect(inPlainWords('AppealLodged')).toBe('Appeal lodged');
  });
});

describe('advice', () => {
  const asked = said('AdviceRequested', '2025-02-10', { advice: 'c' });
  const open = ['assessment', 'health', '2025-02-10'];

  it('is awaited as long as nothing ends it', () => {
    expect(assessing(asked)).toEqual([[...open, undefined, undefined, undefined]]);
    const other = said('AdviceReceived', '2025-03-01', { advice: 'b' });
    const before = said('AdviceReceived', '2025-02-09', { advice: 'c' });
    expect(assessing(asked, other, before)).toEqual([[...open, undefined, undefined, undefined]]);
  });

  it.each([
    said('AdviceReceived', '2025-03-01', { advice: 'c' }),
    said('DraftPlanIssued', '2025-03-01'),
    said('AssessmentWithdrawn', '2025-03-01'),
    said('IssueDecided', '2025-03-01', { decision: 'no' }),
    planMade('2025-03-01'),
  ])('is awaited until $type', (end) => {
    const later = said('AdviceReceived', '2025-04-01', { advice: 'c' });
    expect(assessing(asked, end, later)[0]).toEqual([...open, ...ended(end)]);
  });

  it('is awaited on when a plan is to be issued', () => {
    const yes = said('IssueDecided', '2025-03-01', { decision: 'yes' });
    expect(assessing(asked, yes)[0]?.[3]).toBeUndefined();
  });

  it('is not ended by what belongs to another request', () => {
    const ours = said('AdviceRequested', '2025-02-10', { advice: 'c' }, of('a'));
    const theirs = [
      said('DraftPlanIssued', '2025-03-01', {}, of('b')),
      said('AssessmentWithdrawn', '2025-03-02', {}, of('b')),
      said('IssueDecided', '2025-03-03', { decision: 'no' }, of('b')),
      said('PlanFinalised', '2025-03-04', { cause: 'first' }, of('b')),
    ];
    expect(assessing(ours, ...theirs)[0]?.[3]).toBeUndefined();
    const own = said('AssessmentWithdrawn', '2025-03-05', {}, of('a'));
    expect(assessing(ours, ...theirs, own)[0]?.[3]).toBe('2025-03-05');
  });
});

describe('a draft plan', () => {
  const draft = said('DraftPlanIssued', '2025-04-14');
  const open = ['assessment', 'family', '2025-04-14'];

  it('is with the family for fifteen days beginning with its service', () => {
    expect(assessing(draft)).toEqual([
      [...open, '2025-04-29', 'DraftPlanIssued 2025-04-14', 'The 15 days to comment ended'],
    ]);
  });

  it.each([
    said('RepresentationsReceived', '2025-04-20', { from: 'parent' }),
    planMade('2025-04-20'),
    said('AssessmentWithdrawn', '2025-04-20'),
  ])('is with the family until $type, if that is sooner', (end) => {
    expect(assessing(draft, end)).toEqual([[...open, ...ended(end)]]);
  });

  it('is not taken back by comments on another draft', () => {
    const ours = said('DraftPlanIssued', '2025-04-14', {}, of('a'));
    const theirs = said('RepresentationsReceived', '2025-04-20', { from: 'parent' }, of('b'));
    expect(assessing(ours, theirs)[0]?.[3]).toBe('2025-04-29');
  });
});

describe('a consultation', () => {
  const consulted = said('SettingConsulted', '2025-05-01', { urn: '100001' });

  it('is of an assessment or of an amending, and ends with the reply of that setting', () => {
    const other = said('SettingResponded', '2025-05-05', { urn: '100002' });
    const reply = said('SettingResponded', '2025-05-20', { urn: '100001' });
    expect(assessing(consulted, other, reply)).toEqual([
      ['assessment', 'setting', '2025-05-01', ...ended(reply)],
      ['amendment', 'setting', '2025-05-01', ...ended(reply)],
    ]);
  });

  it.each([planMade('2025-05-10'), said('AmendmentsAbandoned', '2025-05-10')])('ends with $type', (end) => {
    expect(assessing(consulted, end)[0]).toEqual(['assessment', 'setting', '2025-05-01', ...ended(end)]);
  });
});
