import { given, planMade, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { coverageByKind } from '../coverage/told.js';
import { assessmentWaits } from './assessment-waits.js';
import { disputeWaits } from './dispute-waits.js';
import { reviewWaits } from './review-waits.js';
import { inPlainWords, type Wait } from './wait.js';

const told = (waits: readonly Wait[]) =>
  waits.map(({ business, holder, from, to }) => [business, holder, from.on, to?.on, to?.event, to?.says]);
const assessing = (...facts: BelievedFact[]) => told(assessmentWaits(given({}, ...facts)));
const reviewing = (...facts: BelievedFact[]) => told(reviewWaits(given({}, ...facts), coverageByKind()));
const disputing = (...facts: BelievedFact[]) => told(disputeWaits(given({}, ...facts)));
const ended = (fact: BelievedFact) => [fact.latestOn, fact.events[0], inPlainWords(fact.type)];
const of = (request: string) => ({ episodes: { request } });

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

describe('proposed amendments', () => {
  const notice = said('AmendmentNoticeSent', '2026-01-15', {}, { episodes: { amendment: 'a' } });
  const open = ['amendment', 'family', '2026-01-15'];
  const amended = (on: string, amendment?: string) =>
    said(
      'PlanFinalised',
      on,
      { cause: 'review' },
      amendment === undefined ? {} : { episodes: { amendment } },
    );

  it('are with the family for fifteen days', () => {
    const others = said(
      'AmendmentCommentsReceived',
      '2026-01-18',
      { from: 'parent' },
      {
        episodes: { amendment: 'b' },
      },
    );
    expect(reviewing(notice, others, amended('2026-01-19', 'b'), planMade('2026-01-20'))).toEqual([
      [...open, '2026-01-30', 'AmendmentNoticeSent 2026-01-15', 'The 15 days to comment ended'],
    ]);
  });

  it.each([
    said('AmendmentCommentsReceived', '2026-01-18', { from: 'parent' }, { episodes: { amendment: 'a' } }),
    said('AmendmentCommentsReceived', '2026-01-18', { from: 'parent' }),
    amended('2026-01-18', 'a'),
    amended('2026-01-18'),
    said('AmendmentsAbandoned', '2026-01-18', {}, { episodes: { amendment: 'a' } }),
  ])('are with the family until $type, if that is sooner', (end) => {
    expect(reviewing(notice, end)).toEqual([[...open, ...ended(end)]]);
  });
});

describe('the report of a review', () => {
  const held = said('AnnualReviewMeetingHeld', '2025-11-20', {}, { episodes: { review: 'a' } });
  const report = (on: string, review: string) =>
    said('ReviewReportCirculated', on, {}, { episodes: { review } });
  const spells = (to: string) => [
    { kind: 'ReviewReportCirculated', source: 'school', from: '2025-09-01', to },
  ];
  const covered = (to: string, ...facts: BelievedFact[]) =>
    told(reviewWaits(given({}, held, ...facts), coverageByKind(spells(to))));

  it('is the setting’s until it is circulated, however late', () => {
    expect(reviewing(held, report('2026-02-01', 'a'))[0]?.slice(1, 4)).toEqual([
      ...['setting', '2025-11-20', '2026-02-01'],
    ]);
  });

  it('is not that of another meeting', () => {
    const next = said('AnnualReviewMeetingHeld', '2025-12-20', {}, { episodes: { review: 'b' } });
    expect(reviewing(held, next, report('2026-01-10', 'b')).map((wait) => wait[3])).toEqual([
      ...['2025-12-05', '2026-01-10'],
    ]);
  });

  it('is awaited for its two weeks where no source tells of it up to their end', () => {
    expect(covered('2025-12-03')[0]?.slice(3)).toEqual([
      ...['2025-12-05', 'AnnualReviewMeetingHeld 2025-11-20'],
      'The two weeks for the report ended; no source says whether it was sent',
    ]);
    expect(covered('2025-12-04')[0]?.[3]).toBeUndefined();
    expect(covered('9999-12-31')[0]?.[3]).toBeUndefined();
  });

  it('is no longer awaited once the decision is notified', () => {
    const decided = said('ReviewDecided', '2025-11-25', { decision: 'maintain' });
    expect(reviewing(held, decided, report('2025-12-01', 'a'))[0]?.slice(3)).toEqual(ended(decided));
  });
});

describe('a decision that can be appealed', () => {
  const refused = said('AssessmentDecided', '2025-02-10', { decision: 'no' });
  const open = ['refusal', 'family', '2025-02-10'];

  it('is with the family until its time ends, by the notice of its right', () => {
    expect(disputing(refused)).toEqual([
      [...open, '2025-04-11', 'AssessmentDecided 2025-02-10', 'The time to appeal ended'],
    ]);
    const noticed = said('AssessmentDecided', '2025-02-10', {
      decision: 'no',
      appealNotice: { sentOn: '2025-03-03' },
    });
    expect(disputing(noticed)[0]?.[3]).toBe('2025-05-07');
  });

  it.each([
    said('MediationRequested', '2025-03-01', { about: 'refusal-to-assess' }),
    said('AppealLodged', '2025-03-01', { about: 'refusal-to-assess' }),
    said('AssessmentDecided', '2025-03-01', { decision: 'yes' }),
    said('ReassessmentDecided', '2025-03-01', { decision: 'yes' }),
    said('MediationAgreementReached', '2025-03-01', { appealable: true }),
    said('PlanContinued', '2025-03-01', { because: 'decision' }),
  ])('is with the family until $type', (end) => {
    expect(disputing(refused, end)[0]).toEqual([...open, ...ended(end)]);
  });

  it('is not taken back by an appeal about something else', () => {
    const other = said('AppealLodged', '2025-03-01', { about: 'contents' });
    expect(disputing(refused, other).map((wait) => wait[3])).toEqual(['2025-04-11']);
  });

  it('is none that waits where its appeal takes nothing out of the authority’s hands', () => {
    expect(disputing(planMade('2025-02-10'))).toEqual([]);
    const maintained = said('ReviewDecided', '2025-02-10', { decision: 'maintain' });
    expect(disputing(maintained)).toEqual([]);
  });

  it('may be one to cease, to refuse a plan or to refuse a new assessment', () => {
    const day = '2025-02-10';
    expect(disputing(said('CeaseDecided', day))[0]?.slice(0, 2)).toEqual(['cease', 'family']);
    expect(disputing(said('IssueDecided', day, { decision: 'no' }))[0]?.[0]).toBe('refusal');
    expect(disputing(said('ReassessmentDecided', day, { decision: 'no' }))[0]?.[0]).toBe('refusal');
  });
});

describe('an appeal and a mediation', () => {
  const dispute = (name: string) => ({ episodes: { dispute: name } });
  const lodged = said('AppealLodged', '2025-04-10', { about: 'refusal-to-issue' }, dispute('a'));

  it('is the Tribunal’s until it is decided or conceded', () => {
    const other = said('AppealDecided', '2025-06-01', { orders: [] }, dispute('b'));
    expect(disputing(lodged, other)).toEqual([
      ['refusal', 'tribunal', '2025-04-10', undefined, undefined, undefined],
    ]);
    const decided = said('AppealDecided', '2025-07-01', { orders: ['c'] }, dispute('a'));
    expect(disputing(lodged, other, decided)[0]?.slice(3)).toEqual(ended(decided));
    const conceded = said('AppealConceded', '2025-06-15', {}, dispute('a'));
    expect(disputing(lodged, conceded, decided)[0]?.slice(3)).toEqual(ended(conceded));
  });

  it('is none of the Tribunal’s time where it is about the contents of a plan', () => {
    expect(disputing(said('AppealLodged', '2025-04-10', { about: 'contents' }))).toEqual([]);
    expect(disputing(said('AppealLodged', '2025-04-10', { about: 'cease' }))[0]?.[0]).toBe('cease');
  });

  const mediation = said('MediationRequested', '2025-03-01', { about: 'refusal-to-issue' }, dispute('a'));
  const held = said('MediationHeld', '2025-03-20', {}, dispute('a'));

  it.each([
    said('MediationCertificateIssued', '2025-03-25', {}, dispute('a')),
    said('MediationAgreementReached', '2025-03-25', { appealable: true }, dispute('a')),
    said('AppealLodged', '2025-03-25', { about: 'refusal-to-issue' }, dispute('a')),
  ])('leaves the adviser with $type', (end) => {
    expect(disputing(mediation, held, end)[0]).toEqual([
      ...['refusal', 'mediation-adviser', '2025-03-20', ...ended(end)],
    ]);
  });

  it('is about whatever waits where the record does not say', () => {
    expect(disputing(held).map(([business]) => business)).toEqual(['refusal', 'cease']);
    const contents = said('MediationRequested', '2025-03-01', { about: 'contents' }, dispute('a'));
    expect(disputing(contents, held)).toEqual([]);
  });

  it('gives the case back to the family with the certificate, for a month at least', () => {
    const refused = said('IssueDecided', '2025-02-10', { decision: 'no' });
    const certificate = said('MediationCertificateIssued', '2025-03-25');
    const of2 = (...facts: BelievedFact[]) =>
      disputing(refused, certificate, ...facts).find((wait) => wait[2] === '2025-03-25');
    expect(of2()).toEqual([
      ...['refusal', 'family', '2025-03-25', '2025-04-26'],
      ...['MediationCertificateIssued 2025-03-25', 'The time to appeal ended'],
    ]);
    expect(of2(said('AppealLodged', '2025-04-10', { about: 'refusal-to-issue' }))?.[3]).toBe('2025-04-10');
    expect(of2(planMade('2025-04-05'))?.[3]).toBe('2025-04-05');
    expect(disputing(certificate)).toEqual([]);
  });
});
