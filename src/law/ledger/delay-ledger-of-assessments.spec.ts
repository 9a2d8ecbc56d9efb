import { given, said } from '../../../test/law/given.js';
import { assessDuties } from '../assess-duties.js';
import { release } from '../release.js';
import { delayLedger } from './delay-ledger.js';
import {
  ledgerOf,
  told,
  ends,
  requested,
  toAssess,
  asked,
  came,
  draft,
  plan,
} from '../../../test/law/ledger-of.js';

describe('the delay ledger of a needs assessment', () => {
  const late = [
    ...[requested, toAssess, asked('2025-02-11', 'c'), asked('2025-02-12', 'd'), came('2025-03-20', 'd')],
    ...[came('2025-04-15', 'c'), draft, said('RepresentationsReceived', '2025-05-09', { from: 'parent' })],
    ...[said('SettingConsulted', '2025-05-02', { urn: '100001' })],
    ...[said('SettingResponded', '2025-05-20', { urn: '100001' }), plan('2025-06-10')],
  ];

  it('says who had the case on each day, and by which events', () => {
    const spans = ledgerOf('A8', '2026-01-01', late);
    expect(told(spans)).toEqual([
      ['authority', '2025-01-06', '2025-02-11', 36],
      ['health', '2025-02-11', '2025-04-15', 63],
      ['authority', '2025-04-15', '2025-05-01', 16],
      ['family', '2025-05-01', '2025-05-02', 1],
      ['setting', '2025-05-02', '2025-05-20', 18],
      ['authority', '2025-05-20', '2025-06-10', 21],
    ]);
    expect(ends(spans)?.slice(0, 3)).toEqual([
      ['AssessmentRequested 2025-01-06', 'AdviceRequested 2025-02-11'],
      ['AdviceRequested 2025-02-11', 'AdviceReceived 2025-04-15'],
      ['AdviceReceived 2025-04-15', 'DraftPlanIssued 2025-05-01'],
    ]);
    expect(ends(spans)?.at(-1)).toEqual(['SettingResponded 2025-05-20', 'PlanFinalised 2025-06-10']);
    expect(spans?.[1]?.because.says).toBe('Advice requested');
  });

  it('names who else had something to answer meanwhile', () => {
    const spans = ledgerOf('A8', '2026-01-01', late);
    expect(spans?.[1]?.sharedWith).toMatchObject([
      { holder: 'authority', from: '2025-02-12', to: '2025-03-20', days: 36 },
    ]);
    expect(spans?.[4]?.sharedWith).toMatchObject([{ holder: 'family', days: 7 }]);
  });

  it('is none where the duty was met in time, whatever its hands', () => {
    const inTime = [requested, toAssess, asked('2025-02-11', 'c'), plan('2025-05-26')];
    expect(ledgerOf('A8', '2026-01-01', inTime)).toBeUndefined();
    expect(ledgerOf('A8', '2025-05-01', inTime)).toBeDefined();
    const dayLate = [requested, toAssess, asked('2025-02-11', 'c'), plan('2025-05-27')];
    expect(ledgerOf('A8', '2026-01-01', dayLate)).toBeDefined();
  });

  it('runs to the day asked about while the duty is open', () => {
    const spans = ledgerOf('A8', '2025-03-01', [requested, toAssess, asked('2025-02-11', 'e')]);
    expect(told(spans)).toEqual([
      ['authority', '2025-01-06', '2025-02-11', 36],
      ['social-care', '2025-02-11', '2025-03-01', 18],
    ]);
    expect(spans?.at(-1)?.until).toEqual({
      on: '2025-03-01',
      event: undefined,
      says: 'The day asked about',
    });
  });

  it.each([
    ['a', 'family'],
    ['b', 'setting'],
    ['c', 'health'],
    ['d', 'authority'],
    ['e', 'social-care'],
  ] as const)('counts the time of advice %s as that of the %s', (advice, holder) => {
    const spans = ledgerOf('A8', '2025-03-01', [requested, asked('2025-02-11', advice)]);
    expect(spans?.at(-1)).toMatchObject({
      holder,
      because: { event: 'AdviceRequested 2025-02-11', says: 'Advice requested' },
    });
  });

  it('believes the record where it says who was asked', () => {
    const psychologist = said('AdviceRequested', '2025-02-11', { advice: 'd', from: 'health' });
    expect(ledgerOf('A8', '2025-03-01', [requested, psychologist])?.at(-1)?.holder).toBe('health');
  });

  it('gives the case back with the draft, though advice never came', () => {
    const spans = ledgerOf('A8', '2025-05-20', [requested, asked('2025-02-11', 'c'), draft]);
    expect(told(spans)).toEqual([
      ['authority', '2025-01-06', '2025-02-11', 36],
      ['health', '2025-02-11', '2025-05-01', 79],
      ['family', '2025-05-01', '2025-05-16', 15],
      ['authority', '2025-05-16', '2025-05-20', 4],
    ]);
    expect(spans?.[2]?.until).toEqual({
      on: '2025-05-16',
      event: 'DraftPlanIssued 2025-05-01',
      says: 'The 15 days to comment ended',
    });
  });

  it('keeps the waits of one request out of another', () => {
    const [first, second] = ['a', 'b'].map((request, n) =>
      said('AssessmentRequested', n === 0 ? '2025-01-06' : '2025-02-06', {}, { episodes: { request } }),
    );
    const advice = said('AdviceRequested', '2025-02-11', { advice: 'c' }, { episodes: { request: 'b' } });
    expect(told(ledgerOf('A8', '2025-03-01', [first!, second!, advice]))).toEqual([
      ['authority', '2025-01-06', '2025-03-01', 54],
    ]);
  });

  it('counts a refusal that was reversed as the family’s, the adviser’s and the Tribunal’s time', () => {
    const spans = ledgerOf('A8', '2025-09-30', [
      ...[requested, said('AssessmentDecided', '2025-02-10', { decision: 'no' })],
      ...[said('MediationRequested', '2025-03-01', { about: 'refusal-to-assess' })],
      ...[said('MediationHeld', '2025-03-20'), said('MediationCertificateIssued', '2025-03-24')],
      ...[said('AppealLodged', '2025-04-10', { about: 'refusal-to-assess' })],
      ...[said('AppealConceded', '2025-06-01', { beforeResponse: true })],
    ]);
    expect(told(spans)).toEqual([
      ['authority', '2025-01-06', '2025-02-10', 35],
      ['family', '2025-02-10', '2025-03-01', 19],
      ['authority', '2025-03-01', '2025-03-20', 19],
      ['mediation-adviser', '2025-03-20', '2025-03-24', 4],
      ['family', '2025-03-24', '2025-04-10', 17],
      ['tribunal', '2025-04-10', '2025-06-01', 52],
      ['authority', '2025-06-01', '2025-09-30', 121],
    ]);
  });
});

describe('the delay ledger of a refusal that the authority took back itself', () => {
  it('counts the days up to the new decision as the family’s', () => {
    const refused = said('AssessmentDecided', '2025-02-10', { decision: 'no' });
    const after = said('AssessmentDecided', '2025-03-12', { decision: 'yes' });
    expect(told(ledgerOf('A8', '2025-04-01', [requested, refused, after]))).toEqual([
      ['authority', '2025-01-06', '2025-02-10', 35],
      ['family', '2025-02-10', '2025-03-12', 30],
      ['authority', '2025-03-12', '2025-04-01', 20],
    ]);
  });

  it('counts none of them for a request that came after it', () => {
    const refused = said('AssessmentDecided', '2025-02-10', { decision: 'no' });
    const again = said('AssessmentRequested', '2025-03-01');
    const history = given({}, requested, refused, again).until('2025-04-01');
    const [, second] = assessDuties(release, history, []).filter(({ rule }) => rule === 'A8');
    expect(told(delayLedger(history, '2025-04-01', [])(second!))).toEqual([
      ['authority', '2025-03-01', '2025-04-01', 31],
    ]);
  });
});
