import fc from 'fast-check';
import { given, said } from '../../../test/law/given.js';
import { lives } from '../../../test/law/lives.js';
import { addDays, daysBetween, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, Coverage, History } from '../../journey/belief/history.js';
import { assessDuties } from '../assess-duties.js';
import { release } from '../release.js';
import type { LedgerSpan } from './spans.js';
import { delayLedger } from './delay-ledger.js';
import { WAITS_FOR } from './waits-for.js';

const ledgerOf = (
  rule: string,
  day: PlainDate,
  facts: readonly BelievedFact[],
  coverage: readonly Coverage[] = [],
): readonly LedgerSpan[] | undefined => {
  const history = given({ coverage }, ...facts).until(day);
  const duty = assessDuties(release, history, []).find((one) => one.rule === rule);
  if (duty === undefined) throw new Error(`Nothing is owed under ${rule}.`);
  return delayLedger(history, day, [])(duty);
};
const told = (spans: readonly LedgerSpan[] | undefined) =>
  spans?.map(({ holder, from, to, days }) => [holder, from, to, days]);
const ends = (spans: readonly LedgerSpan[] | undefined) =>
  spans?.map(({ because, until }) => [because.event, until.event]);

const requested = said('AssessmentRequested', '2025-01-06');
const toAssess = said('AssessmentDecided', '2025-02-10', { decision: 'yes' });
const asked = (on: PlainDate, advice: 'a' | 'b' | 'c' | 'd' | 'e') => said('AdviceRequested', on, { advice });
const came = (on: PlainDate, advice: 'a' | 'b' | 'c' | 'd' | 'e') => said('AdviceReceived', on, { advice });
const draft = said('DraftPlanIssued', '2025-05-01');
const plan = (on: PlainDate) => said('PlanFinalised', on, { cause: 'first' });

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

describe('the delay ledger of a review', () => {
  const held = said('AnnualReviewMeetingHeld', '2025-11-20');
  const decided = said('ReviewDecided', '2026-01-15', { decision: 'amend' });
  const first = plan('2024-11-01');

  it('counts the days to the report as the setting’s', () => {
    const report = said('ReviewReportCirculated', '2025-12-30');
    const spans = ledgerOf('R8', '2026-02-01', [first, held, report, decided]);
    expect(told(spans)).toEqual([
      ['setting', '2025-11-20', '2025-12-30', 40],
      ['authority', '2025-12-30', '2026-01-15', 16],
    ]);
    expect(ends(spans)?.[0]).toEqual([
      'AnnualReviewMeetingHeld 2025-11-20',
      'ReviewReportCirculated 2025-12-30',
    ]);
  });

  it('counts no more than its two weeks where no source would tell of a report', () => {
    expect(told(ledgerOf('R8', '2026-02-01', [first, held, decided]))).toEqual([
      ['setting', '2025-11-20', '2025-12-05', 15],
      ['authority', '2025-12-05', '2026-01-15', 41],
    ]);
    const covered = {
      kind: 'ReviewReportCirculated',
      source: 'school',
      from: '2025-09-01',
      to: '2026-02-01',
    };
    expect(told(ledgerOf('R8', '2026-02-01', [first, held, decided], [covered]))).toEqual([
      ['setting', '2025-11-20', '2026-01-15', 56],
    ]);
  });

  it('gives the proposed amendments to the family until they comment, or their fifteen days end', () => {
    const notice = said('AmendmentNoticeSent', '2026-01-15');
    const comments = said('AmendmentCommentsReceived', '2026-01-20', { from: 'parent' });
    expect(told(ledgerOf('R11', '2026-03-01', [first, held, decided, notice]))?.slice(2)).toEqual([
      ['family', '2026-01-15', '2026-01-30', 15],
      ['authority', '2026-01-30', '2026-03-01', 30],
    ]);
    expect(told(ledgerOf('R11', '2026-03-01', [first, held, decided, notice, comments]))?.[2]).toEqual([
      ...['family', '2026-01-15', '2026-01-20', 5],
    ]);
  });

  it('counts the comments on its own notice alone', () => {
    const notices = [said('AmendmentNoticeSent', '2026-01-15'), said('AmendmentNoticeSent', '2026-02-10')];
    const [of1] = ledgerOf('R11', '2026-03-01', [first, held, decided, ...notices])!.slice(3);
    expect(of1).toMatchObject({ holder: 'authority', from: '2026-01-30', to: '2026-03-01' });
  });

  it('takes no review out of the authority’s hands while an appeal about the plan is live', () => {
    const appeal = said('AppealLodged', '2025-12-06', { about: 'contents' });
    expect(told(ledgerOf('R8', '2026-01-10', [first, held, appeal]))?.at(-1)?.[0]).toBe('authority');
  });

  it('counts the report of its own meeting alone', () => {
    const next = said('AnnualReviewMeetingHeld', '2026-06-01');
    expect(told(ledgerOf('R8', '2026-07-01', [first, held, next]))).toEqual([
      ['setting', '2025-11-20', '2025-12-05', 15],
      ['authority', '2025-12-05', '2026-07-01', 208],
    ]);
  });

  it('is none where nobody would tell whether the papers were sent, once their day has passed', () => {
    expect(told(ledgerOf('R7', '2025-12-04', [first, held]))).toHaveLength(1);
    expect(ledgerOf('R7', '2025-12-05', [first, held])).toBeUndefined();
  });

  it('is none for a family’s time that passed unused', () => {
    const notice = said('AmendmentNoticeSent', '2026-01-15');
    const facts = [first, held, decided, notice];
    expect(told(ledgerOf('R10', '2026-01-29', facts))).toEqual([['family', '2026-01-15', '2026-01-29', 14]]);
    expect(ledgerOf('R10', '2026-01-30', facts)).toBeUndefined();
  });

  it('leaves a duty that others owe with them', () => {
    const covered = {
      kind: 'ReviewReportCirculated',
      source: 'school',
      from: '2025-09-01',
      to: '2026-02-01',
    };
    expect(told(ledgerOf('R7', '2026-01-10', [first, held], [covered]))).toEqual([
      ['setting', '2025-11-20', '2026-01-10', 51],
    ]);
  });
});

describe('every delay ledger', () => {
  it('names rules of the release only', () => {
    const ids = release.duties.map(({ id }) => id);
    expect(Object.keys(WAITS_FOR).filter((id) => !ids.includes(id))).toEqual([]);
  });

  const eventsOf = ({ facts }: History): ReadonlySet<string> =>
    new Set(facts.flatMap(({ events }) => events));

  it('sums exactly to the time from the start to the day met or asked about, by events on record', () => {
    fc.assert(
      fc.property(lives(), fc.integer({ min: 0, max: 9000 }), (life, n) => {
        const day = addDays('2005-09-01', n);
        const history = life.until(day);
        const [ledger, events] = [delayLedger(history, day, []), eventsOf(history)];
        for (const duty of assessDuties(release, history, [])) {
          const spans = ledger(duty);
          if (spans === undefined) continue;
          const ended = duty.metOn ?? duty.endedOn;
          const end = ended === undefined || ended > day ? day : ended;
          const elapsed = Math.max(0, daysBetween(duty.startedOn, end));
          expect(spans.reduce((sum, { days }) => sum + days, 0)).toBe(elapsed);
          spans.forEach(({ from, to, until, because }, place) => {
            expect(from).toBe(spans[place - 1]?.to ?? duty.startedOn);
            expect(daysBetween(from, to)).toBe(spans[place]!.days);
            expect(because.event === undefined || events.has(because.event)).toBe(true);
            expect(until.event === undefined || events.has(until.event)).toBe(true);
            if (place < spans.length - 1) expect(until.event).toBeDefined();
          });
          if (elapsed > 0) expect(spans.at(-1)!.to).toBe(end);
        }
      }),
      { numRuns: 150 },
    );
  });
});
