import { asEvents, said } from '../../../test/support/facts.js';
import { registered, requested, assessed, finalised } from '../../../test/support/child.js';
import type { RecordedAnswer } from '../../answers-given/answer-given.js';
import type { NewFact } from '../../domain/envelope.js';
import type { Instant } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import { release } from '../../law/release.js';
import type { Cells } from '../../read-model/rows.js';
import { answersAffected } from './answers-affected.js';
import { caseAt, impactOf } from './impact.js';
import type { OfChild } from './impact.js';
import { changesOf } from './record-change.js';

const CHILD = '5f0c6f9e-6f0e-4a51-9a57-0d3c3f4a8b11';
const at = (knownAt: Instant) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;
const [HELD, CORRECTED]: [Instant, Instant] = ['2026-01-20T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];

const known = [registered, requested, assessed, finalised].map((fact) => ({
  ...fact,
  known: at(`${fact.occurredOn}T12:00:00.000Z`),
}));
const meeting = said(
  'AnnualReviewMeetingHeld',
  { planId: 'plan-1', reviewId: 'review-1', heldOn: '2026-01-12' },
  { id: 'meeting', known: at(HELD) },
);
const need = said(
  'NeedIdentified',
  { need: 'ASD', identifiedOn: '2026-01-12' },
  { id: 'need', known: at(HELD) },
);
const correction = (over: object): NewFact =>
  said(
    'FactCorrected',
    { corrects: 'meeting', wrong: 'never-happened', reason: 'It was put off.', ...over },
    { id: 'correction', occurredOn: '2026-03-02', known: at(CORRECTED) },
  );

/** What the authority records itself: that it is not on record says that it did not happen. */
const adopted = said(
  'PolicyAdopted' as never,
  {
    policy: release.initialPolicy.version,
    recordedHere: ['PreparationForAdulthoodRecorded', 'ReviewDecided', 'CapacityConsidered'].map((kind) => ({
      ...{ kind, from: '2015-01-01' },
    })),
  } as never,
  { known: at('2020-01-01T10:00:00.000Z') },
);

const childOf = (...facts: readonly NewFact[]): OfChild => ({
  person: [{ stream: `child-${CHILD}`, events: asEvents([...known, ...facts], `child-${CHILD}`) }],
  ...{ stream: `child-${CHILD}`, authority: asEvents([adopted], 'authority') },
});
/** Enough of a summary to tell what it rests on. */
const summaryOf = (history: History): Cells => [history.latest('NeedIdentified')?.data.need ?? null];

/** What is listed of answers, once the correction is on record. */
const listed = (child: OfChild, ...answers: readonly RecordedAnswer[]) => {
  const [change] = changesOf(child.person.flatMap((one) => one.events) as JourneyFact[]);
  const impact = impactOf(child, change!, release);
  return answersAffected(answers, { child, impact, release, summaryOf }).map(({ because, reckonedAgain }) =>
    reckonedAgain ? because : 'another release',
  );
};

const BEFORE_CORRECTION = '00000000000000000006';
const answer = (over: Partial<RecordedAnswer>): RecordedAnswer => ({
  ...{ number: 1, kind: 'case', format: 'graphql', givenAt: '2026-02-02T10:00:00.000Z', givenTo: 'token-1' },
  ...{ position: BEFORE_CORRECTION, known: '2026-02-02T10:00:00.000Z', on: '2026-02-02' },
  ...{ rulesRelease: release.id, asked: { parts: ['whole'] }, rowCount: 1, rows: [{ child: CHILD }] },
  ...over,
});
const parts = (...names: string[]) => answer({ asked: { parts: names } });
const list = (rule: string, over: Partial<RecordedAnswer> = {}) =>
  answer({ kind: 'transition-risks', asked: {}, rows: [{ child: CHILD, rule }], ...over });

const NEVER = childOf(meeting, need, correction({}));

describe('an answer given before a correction', () => {
  it('is listed where the case was given whole and the wrong fact was believed', () => {
    expect(listed(NEVER, answer({}), parts('journey'))).toEqual([['whole'], ['journey']]);
  });
  it('is listed with the duties that used the wrong fact', () => {
    const [[...duties]] = listed(NEVER, parts('duties')) as [string[]];
    expect(duties).toContain('duty R8');
    expect(duties).not.toContain('duty A1');
  });
  it('is not listed where nothing that it gave used the wrong fact', () => {
    expect(listed(NEVER, parts('gaps'), parts('summary'))).toEqual([]);
  });
  it('is not listed where the fact was not known at its moment, or had not happened on its day', () => {
    const early = { known: '2026-01-19T10:00:00.000Z' };
    expect(listed(NEVER, answer(early), answer({ on: '2026-01-11' }))).toEqual([]);
  });
  it('is not listed where the fact did not stand at its position yet', () => {
    expect(listed(NEVER, answer({ position: '00000000000000000004' }))).toEqual([]);
  });
  it('is not listed where it was given with the correction', () => {
    const later = { position: '00000000000000000007', known: '2026-03-03T10:00:00.000Z' };
    expect(listed(NEVER, answer(later))).toEqual([]);
  });
  it('is listed where the correction stood at its position, and was not known at its moment', () => {
    expect(listed(NEVER, answer({ position: '00000000000000000007' }))).toEqual([['whole']]);
  });
  it('is listed where a summary showed the wrong value', () => {
    const child = childOf(meeting, need, correction({ corrects: 'need' }));
    expect(listed(child, parts('summary'), answer({ kind: 'children', asked: {} }))).toEqual([
      ['summary'],
      ['summary'],
    ]);
  });
});

describe('a list given before a correction', () => {
  /** The rule of a coloured window that used the meeting, and of one that did not. */
  const rulesOn = (on: string): readonly [using: string, other: string] => {
    const times = { on, known: '2026-02-02T10:00:00.000Z' };
    const { risks } = caseAt(childOf(meeting, need), times, release);
    const coloured = risks.filter(({ colour }) => colour !== 'cannot-be-said');
    const uses = ({ events }: { events: readonly string[] }): boolean => events.includes('meeting');
    const using = coloured.find(uses)?.rule;
    const other = coloured.find((risk) => !uses(risk) && risk.rule !== using)?.rule;
    return [using ?? 'none', other ?? 'none'];
  };
  const ON = '2027-02-01';

  it('is listed where a row of the child used the wrong fact, and not where only its other rows did', () => {
    const [using, other] = rulesOn(ON);
    expect([using, other]).not.toContain('none');
    expect(listed(NEVER, list(using, { on: ON }), list(other, { on: ON }))).toEqual([[`risk ${using}`]]);
  });
  it('is listed where a next step of a duty used the wrong fact', () => {
    const steps = (rule: string) => answer({ kind: 'next-steps', asked: {}, rows: [{ child: CHILD, rule }] });
    expect(listed(NEVER, steps('R8'), steps('A1'))).toEqual([['duty R8']]);
  });
  it('is held against the day of a forecast, not that on which it was asked', () => {
    const [using] = rulesOn(ON);
    const before = { on: '2026-01-11' };
    const forecast = { ...before, kind: 'forecast', asked: { until: ON } };
    expect(listed(NEVER, list(using, forecast))).toEqual([[`risk ${using}`]]);
    expect(listed(NEVER, list(using, before))).toEqual([]);
  });
  it('is not reckoned again under another release of the rules, and is listed where the fact was believed', () => {
    const other = { rulesRelease: '2025.01' };
    expect(listed(NEVER, list('TR-02', other))).toEqual(['another release']);
    expect(listed(NEVER, list('TR-02', { ...other, known: '2026-01-19T10:00:00.000Z' }))).toEqual([]);
  });
});

describe('an answer given before a correction of when a fact was known', () => {
  const earlier = childOf(
    meeting,
    need,
    correction({ wrong: 'known-at', knownAtInstead: '2026-01-13T10:00:00.000Z' }),
  );
  it('is listed where it lacked what was known already', () => {
    expect(listed(earlier, answer({ known: '2026-01-15T10:00:00.000Z', on: '2026-01-15' }))).toEqual([
      ['whole'],
    ]);
  });
  it('is not listed where it would have been the same', () => {
    expect(listed(earlier, answer({}), answer({ known: '2026-01-12T10:00:00.000Z' }))).toEqual([]);
  });
  it('is listed where it used what was known only later', () => {
    const later = childOf(
      meeting,
      need,
      correction({ wrong: 'known-at', knownAtInstead: '2026-02-20T10:00:00.000Z' }),
    );
    expect(listed(later, parts('duties'))).toEqual([expect.arrayContaining(['duty R8'])]);
  });
});

describe('an answer given while a fact was wrongly held never to have happened', () => {
  it('is listed where it lacked the fact', () => {
    const withdrawal = said(
      'FactCorrected',
      { corrects: 'correction', wrong: 'never-happened', reason: 'It was held after all.' },
      { id: 'withdrawal', occurredOn: '2026-04-06', known: at('2026-04-06T10:00:00.000Z') },
    );
    const child = childOf(meeting, need, correction({}), withdrawal);
    const change = changesOf(child.person.flatMap((one) => one.events) as JourneyFact[])[1]!;
    const impact = impactOf(child, change, release);
    const given = { position: '00000000000000000007', known: '2026-03-03T10:00:00.000Z', on: '2026-03-03' };
    const against = { child, impact, release, summaryOf };
    const [found] = answersAffected([answer({ ...given, asked: { parts: ['duties'] } })], against);
    expect(found!.because).toContain('duty R8');
  });
});
