import { planMade, said } from '../../../test/law/given.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import { disputing, ended } from '../../../test/law/waits-told.js';

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
