import { importLog } from '../../../test/support/import-log.js';
import { readable } from '../../domain/sealed.js';
import { meeting, registered } from '../../../test/support/a-review-meeting.js';
import { journeysText } from '../../../test/support/journeys-text.js';
import type { JourneyData } from '../../journey/catalogue.js';

let log: ReturnType<typeof importLog>;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const load = (lines: readonly object[], header = {}) =>
  log.import(log.file('j.jsonl', journeysText(header, lines)));
const eventsOf = async () => log.read((await log.children())[0]!);

describe('a file of journeys', () => {
  it('gives each line’s fact the time at which its source knew it', async () => {
    const done = await load([
      registered,
      meeting,
      { ...meeting, occurredOn: '2024-11-20', knownAt: undefined, sourceRef: 'F3', data: {} },
    ]);
    expect(done.wrong).toEqual([]);
    const held = (await eventsOf()).filter(({ type }) => type === 'AnnualReviewMeetingHeld');
    expect(held.map(({ knownAt, knownPrecision }) => [knownAt, knownPrecision])).toEqual([
      ['2025-12-01T23:59:59.999Z', 'day'],
      ['2026-10-31T19:00:00.000Z', 'by'],
    ]);
  });

  it('keeps the source’s own reference of each line, sealed, also where a later file says the same', async () => {
    await load([registered, meeting]);
    await load([registered, meeting, { ...meeting, sourceRef: 'meeting/5' }], {
      extractedAt: '2026-11-01T09:00:00Z',
    });
    const reports = (await eventsOf()).flatMap(({ type, data }) =>
      type === 'SourceReported' ? [data as JourneyData<'SourceReported'>] : [],
    );
    expect(reports.map(({ references }) => readable(references))).toEqual([
      [{ row: 3, ref: 'F2' }],
      [
        { row: 3, ref: 'F2' },
        { row: 4, ref: 'meeting/5' },
      ],
    ]);
    const stored = JSON.stringify(await log.store.readStream((await log.children())[0]!));
    expect(stored).not.toContain('meeting/5');
  });

  it('keeps no name of a member of staff, but one opaque id for each', async () => {
    const assigned = { child: 'C1', type: 'OfficerAssigned', occurredOn: '2026-01-05' };
    const known = 'staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
    const officers = ['Jo.Maple', ' jo.maple', 'Ann Teasel', known];
    const done = await load([
      registered,
      ...officers.map((officer, i) => ({
        ...{ ...assigned, occurredOn: `2026-01-0${i + 1}` },
        data: { officer, role: 'ehc-officer' },
      })),
      {
        child: 'C1',
        type: 'LikelyAdultNeedsJudged',
        occurredOn: '2026-02-02',
        data: { likely: true, judgedBy: 'jo.maple' },
      },
    ]);
    expect(done.wrong).toEqual([]);
    const events = await eventsOf();
    const ids = events.flatMap(({ type, data }) =>
      type === 'OfficerAssigned' ? [(data as JourneyData<'OfficerAssigned'>).officer] : [],
    );
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[3]).toBe(known);
    const judged = events.find(({ type }) => type === 'LikelyAdultNeedsJudged')!.data as { judgedBy: string };
    expect(judged.judgedBy).toBe(ids[0]);
    expect(ids.filter((id) => !/^staff-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
    expect(JSON.stringify(await log.store.readAll({ limit: 1_000 }))).not.toMatch(/maple|teasel/i);
  });

  it('names episodes by the source’s own references, keyed for the child', async () => {
    const decided = {
      child: 'C1',
      type: 'PreparationForAdulthoodRecorded',
      occurredOn: '2025-11-24',
      data: { reviewRef: 'R1', outcomes: [] },
    };
    await load([registered, meeting, decided]);
    const events = await eventsOf();
    const opened = events.find(({ type }) => type === 'AnnualReviewMeetingHeld')!
      .data as JourneyData<'AnnualReviewMeetingHeld'>;
    const within = events.find(({ type }) => type === 'PreparationForAdulthoodRecorded')!.data as {
      reviewRef: string;
    };
    expect(within.reviewRef).toBe(opened.alias!.refKey);
    // 32 bytes in base64url, in which any two letters may stand by chance.
    expect(within.reviewRef).toMatch(/^[\w-]{43}$/);
  });

  it('puts a correction before what replaces the fact that it corrects', async () => {
    const wrong = { source: 'case-system', ref: 'F2' };
    const correction = {
      child: 'C1',
      type: 'FactCorrected',
      occurredOn: '2025-12-10',
      corrects: wrong,
      data: { wrong: 'date', reason: 'Misread.' },
    };
    const done = await load([
      registered,
      meeting,
      correction,
      { ...meeting, occurredOn: '2025-11-25', sourceRef: 'F4', replaces: wrong, data: {} },
    ]);
    expect(done.wrong).toEqual([]);
    const events = await eventsOf();
    const corrected = events.find(({ type }) => type === 'FactCorrected')!
      .data as JourneyData<'FactCorrected'>;
    const wrongOne = events.find(({ occurredOn }) => occurredOn === '2025-11-24')!;
    expect(corrected.correctsRef!.refKey).toBe(wrongOne.metadata.sourceKey);
    expect(events.find(({ occurredOn }) => occurredOn === '2025-11-25')!.replaces).toBe(
      wrongOne.metadata.sourceKey,
    );
  });

  it('covers at every moment the kinds whose lines all say when they were known', async () => {
    const span = { from: '2015-09-01', to: '2026-10-30' };
    const coverage = ['AnnualReviewMeetingHeld', 'ContactMade'].map((kind) => ({ kind, ...span }));
    await load(
      [
        registered,
        meeting,
        { child: 'C1', type: 'ContactMade', occurredOn: '2026-01-01', data: { with: 'parent' } },
      ],
      { coverage },
    );
    const reported = (await eventsOf()).at(-1)!.data as JourneyData<'SourceReported'>;
    expect(reported.covers).toEqual([
      { kind: 'AnnualReviewMeetingHeld', ...span, atEveryK: true },
      { kind: 'ContactMade', ...span },
    ]);
  });

  it('takes the lines of one child together wherever they stand', async () => {
    await load([
      registered,
      {
        ...registered,
        child: 'C2',
        data: { ...registered.data, names: { surname: 'Bramblelea', forename: 'Rill' } },
      },
      meeting,
    ]);
    const children = await log.children();
    expect(children).toHaveLength(2);
    for (const child of children) {
      expect((await log.read(child)).filter(({ type }) => type === 'SourceReported')).toHaveLength(1);
    }
  });

  it('may speak of a child whom another file of the source registers', async () => {
    await log.import(log.file('a.jsonl', journeysText({}, [meeting])));
    await log.import(
      log.file('b.jsonl', journeysText({ extractedAt: '2026-11-01T09:00:00Z' }, [registered])),
    );
    expect(await log.children()).toHaveLength(1);
  });
});
