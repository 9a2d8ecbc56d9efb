import { asEvents, said } from '../../../test/support/facts.js';
import { withPlan } from '../../../test/support/child.js';
import { ADA as ada, EVE as eve, link, move, open, unlink } from '../../../test/support/two-records.js';
import type { NewFact } from '../../domain/envelope.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import { release } from '../../law/release.js';
import { impactOf } from './impact.js';
import type { Impact, OfChild } from './impact.js';
import { changesOf } from './record-change.js';

const at = (knownAt: string) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;
const known = (facts: readonly NewFact[]): readonly NewFact[] =>
  facts.map((fact) => ({ ...fact, known: at(`${fact.occurredOn}T12:00:00.000Z`) }));

const HELD = at('2026-01-20T10:00:00.000Z');
const CORRECTED = at('2026-03-02T10:00:00.000Z');
const meeting = said(
  'AnnualReviewMeetingHeld',
  { planId: 'plan-1', reviewId: 'review-1', heldOn: '2026-01-12' },
  { id: 'meeting', known: HELD },
);
const correction = (wrong: 'date' | 'never-happened' | 'known-at', over: object = {}): NewFact =>
  said(
    'FactCorrected',
    { corrects: 'meeting', wrong, reason: 'The minutes say otherwise.', ...over },
    { id: 'correction', occurredOn: '2026-03-02', known: CORRECTED },
  );
const right = said(
  'AnnualReviewMeetingHeld',
  { planId: 'plan-1', reviewId: 'review-1', heldOn: '2026-01-19' },
  { id: 'right', known: CORRECTED, replaces: 'meeting' },
);

/** Facts of one append share a correlation, as the handler gives it. */
const inOneAppend = (events: readonly JourneyFact[]): JourneyFact[] =>
  events.map((event) =>
    event.knownAt === CORRECTED.knownAt
      ? { ...event, metadata: { ...event.metadata, correlationId: 'correcting' } }
      : event,
  );

const childOf = (...facts: readonly NewFact[]): OfChild => ({
  person: [{ stream: 'child-1', events: inOneAppend(asEvents([...known(withPlan), ...facts])) }],
  ...{ stream: 'child-1', authority: [] },
});
const impactIn = (child: OfChild, on?: string): Impact => {
  const events = child.person.flatMap((one) => one.events) as JourneyFact[];
  const changes = changesOf(events);
  expect(changes).toHaveLength(1);
  return impactOf(child, changes[0]!, release, on);
};

describe('the impact of a correction', () => {
  it('says of each duty that differs how it was calculated, and how it should have been', () => {
    const { duties, wrong, times } = impactIn(childOf(meeting, correction('date'), right));
    expect(wrong).toEqual(['meeting']);
    expect(times).toEqual({ on: '2026-03-02', known: CORRECTED.knownAt });
    const decision = duties.find(({ before, after }) => before?.rule === 'R8' && after?.rule === 'R8');
    expect(decision).toMatchObject({
      before: { dueOn: '2026-02-09', events: expect.arrayContaining(['meeting']) },
      after: { dueOn: '2026-02-16', events: expect.arrayContaining(['right']) },
    });
    expect(decision!.differs).toEqual(expect.arrayContaining(['episode', 'started', 'due', 'late']));
  });
  it('says which duties go with a fact that never happened', () => {
    const { duties } = impactIn(childOf(meeting, correction('never-happened')));
    const gone = duties.find(({ before }) => before?.rule === 'R8');
    expect(gone).toMatchObject({ after: undefined, differs: ['disappeared'] });
  });
  it('says how a risk changes its colour', () => {
    const { risks } = impactIn(childOf(meeting, correction('never-happened')), '2027-01-04');
    expect(risks.length).toBeGreaterThan(0);
    for (const { before, after } of risks) expect(before).not.toEqual(after);
  });
  it('leaves out what does not differ', () => {
    const { duties } = impactIn(childOf(meeting, correction('date'), right));
    expect(duties.some(({ before }) => before?.episode === 'request-1')).toBe(false);
  });
  it('asks a correction of the moment known at the moments between, for only there do the answers differ', () => {
    const earlier = correction('known-at', { knownAtInstead: '2026-01-13T10:00:00.000Z' });
    const { times, duties, wrong } = impactIn(childOf(meeting, earlier));
    expect(times).toEqual({ on: '2026-01-13', known: '2026-01-13T10:00:00.000Z' });
    expect(wrong).toEqual(['meeting']);
    expect(duties.find(({ after }) => after?.rule === 'R8')).toMatchObject({ differs: ['appeared'] });
  });
  it('asks both at the day that was asked for', () => {
    expect(impactIn(childOf(meeting, correction('date'), right), '2026-02-12').times.on).toBe('2026-02-12');
  });
  it('counts other facts known at the same moment on both sides', () => {
    const another = said(
      'NeedIdentified',
      { need: 'ASD', identifiedOn: '2026-01-05' },
      { id: 'need', known: CORRECTED },
    );
    const { wrong } = impactIn(childOf(meeting, another, correction('date'), right));
    expect(wrong).toEqual(['meeting']);
  });
});

describe('a withdrawn correction', () => {
  it('has an impact of its own: what stood in the place of the fact was wrong', () => {
    const withdrawal = said(
      'FactCorrected',
      { corrects: 'correction', wrong: 'never-happened', reason: 'The minutes were right.' },
      { id: 'withdrawal', occurredOn: '2026-04-06', known: at('2026-04-06T10:00:00.000Z') },
    );
    const child = childOf(meeting, correction('date'), right, withdrawal);
    const events = child.person.flatMap((one) => one.events) as JourneyFact[];
    const [first, second] = changesOf(events);
    expect(first).toMatchObject({ event: { id: 'correction' }, instead: ['right'] });
    expect(impactOf(child, second!, release).wrong).toEqual(['right']);
  });
});

const ADA = 'child-00000000-0000-4000-8000-000000000001';
const EVE = 'child-00000000-0000-4000-8000-000000000002';

/** Two records, as a log keeps them. */
const twoRecords = async () => {
  const log = await open();
  const fact = await log.support(ada);
  log.forward(60_000);
  const impacts = async (of: string) => {
    const person = [
      { stream: ADA, events: await log.events(ada) },
      { stream: EVE, events: await log.events(eve) },
    ];
    const child = { person, stream: of, authority: [] };
    const all = person.flatMap(({ events }) => events) as readonly unknown[] as JourneyFact[];
    return changesOf(all).map((change) => impactOf(child, change, release));
  };
  return { ...log, fact, impacts };
};

describe('two records linked', () => {
  it('are one change, though both records say it', async () => {
    const { say, impacts } = await twoRecords();
    await say(link());
    const [first, ...more] = await impacts(EVE);
    expect(more).toEqual([]);
    expect(first!.change).toMatchObject({ event: { type: 'RecordsLinked' }, events: { length: 2 } });
  });
  it('show what the other record had brought where the link is undone', async () => {
    const { say, forward, impacts, fact } = await twoRecords();
    await say(link());
    forward(60_000);
    await say(unlink());
    const [, undone] = await impacts(EVE);
    expect(undone!.change.event.type).toBe('RecordsUnlinked');
    expect(undone!.wrong).toContain(fact);
  });
});

describe('a fact moved to another child', () => {
  it('is one change of each record: the fact was wrong here, and came there', async () => {
    const { say, impacts, fact } = await twoRecords();
    await say(move(fact));
    const changes = await impacts(ADA);
    expect(changes.map(({ change, wrong }) => [change.event.type, wrong])).toEqual([
      ['FactMovedToAnotherChild', [fact]],
      ['FactReceivedFromAnotherChild', []],
    ]);
    expect(changes[1]!.change.instead).toHaveLength(1);
  });
});
