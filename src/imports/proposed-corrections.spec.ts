import { importLog } from '../../test/support/import-log.js';
import type { ImportLog } from '../../test/support/import-log.js';
import { journeysText } from '../../test/support/journeys-text.js';
import { active, request, withActive, withRequest } from '../../test/support/sen2-facts.js';
import { pip, sen2Xml } from '../../test/support/sen2-xml.js';
import type { Elements } from '../../test/support/sen2-xml.js';

let log: ImportLog;
beforeEach(() => void (log = importLog()));
afterEach(() => log.done());

const EARLIER = { year: '2025', referenceDate: '2025-12-31', dateTime: '2026-01-05T09:00:00' };
const placed = (...places: readonly Elements[]): Elements =>
  withActive({ PlacementDetail: places.map((place) => ({ PlacementRank: '1', ...place })) });
const BEFORE = placed({ URN: '900112', EntryDate: '2023-09-05' });

/** What the return of 2026 proposes after that of 2025. */
const proposals = async (before: Elements, now: Elements) => {
  await log.import(log.file('2025.xml', sen2Xml([before], EARLIER)));
  const { entries, accepted } = await log.import(log.file('2026.xml', sen2Xml([now])));
  expect(accepted).toBe(true);
  return entries.filter(({ problem }) => problem.startsWith('Proposed correction'));
};

describe('a return that gives another day for what the return before gave', () => {
  it('is loaded, and the correction is proposed with its place, both days and what to do', async () => {
    const found = await proposals(BEFORE, placed({ URN: '900112', EntryDate: '2023-09-01' }));
    const child = await log.onlyChild();
    const wrong = (await log.read(child)).find(({ occurredOn }) => occurredOn === '2023-09-05')!;
    expect(found).toEqual([
      {
        ...{ severity: 'warning', file: '2026.xml', row: expect.any(Number), column: 'PlacementStarted' },
        value: '2023-09-05 -> 2023-09-01',
        problem: `Proposed correction: of ${child}, the PlacementStarted of 2023-09-05 is no longer given, and one of 2023-09-01 is new.`,
        remedy: `If the earlier one is wrong, correct event ${wrong.id} (correctFact); if both happened, nothing needs to be done.`,
      },
    ]);
    expect(await log.typesOf(child)).not.toContain('FactCorrected');
  });

  it('is proposed for a place too, naming both by their numbers', async () => {
    const [found] = await proposals(BEFORE, placed({ URN: '900120', EntryDate: '2023-09-05' }));
    expect(found!.value).toBe('2023-09-05 at 900112 -> 2023-09-05 at 900120');
  });

  it('is proposed for a request, on which so much hangs', async () => {
    const found = await proposals(pip, withRequest({ ReceivedDate: '2019-03-11' }));
    expect(found.map(({ column, value }) => [column, value])).toContainEqual([
      ...['AssessmentRequested', '2019-03-04 -> 2019-03-11'],
    ]);
  });

  it('pairs what is at the same place before anything else', async () => {
    const two = [
      { URN: '900112', EntryDate: '2023-09-05' },
      { URN: '900103', EntryDate: '2020-09-03', LeavingDate: '2023-07-20' },
    ];
    const now = [
      { URN: '900103', EntryDate: '2020-09-01', LeavingDate: '2023-07-20' },
      { URN: '900112', EntryDate: '2023-09-01' },
    ];
    const found = await proposals(placed(...two), placed(...now));
    expect(found.filter(({ column }) => column === 'PlacementStarted').map(({ value }) => value)).toEqual([
      '2020-09-03 -> 2020-09-01',
      '2023-09-05 -> 2023-09-01',
    ]);
  });
});

describe('a return that is sent again, with the census of before,', () => {
  const again = (person: Elements) =>
    log.import(log.file('again.xml', sen2Xml([person], { dateTime: '2026-03-10T09:00:00' })));
  const valuesOf = ({ entries }: Awaited<ReturnType<typeof again>>) =>
    entries.filter(({ problem }) => problem.startsWith('Proposed correction')).map(({ value }) => value);

  it('has its corrections proposed against what it gave first', async () => {
    await log.import(log.file('first.xml', sen2Xml([BEFORE])));
    const sentAgain = await again(placed({ URN: '900112', EntryDate: '2023-09-01' }));
    expect(valuesOf(sentAgain)).toEqual(['2023-09-05 -> 2023-09-01']);
  });

  it('has none proposed that it proposed first, or where it adds to what stands', async () => {
    await proposals(BEFORE, placed({ URN: '900112', EntryDate: '2023-09-01' }));
    const two = [
      { URN: '900112', EntryDate: '2023-09-01' },
      { URN: '900103', EntryDate: '2019-09-02', LeavingDate: '2023-07-20' },
    ];
    expect(valuesOf(await again(placed(...two)))).toEqual([]);
  });
});

describe('no correction is proposed', () => {
  const review = (LastReview: string): Elements =>
    withActive({ ReviewMeeting: LastReview, ReviewDraft: '', LastReview });

  it.each<[string, Elements, Elements]>([
    ['all is as it was', BEFORE, BEFORE],
    ['what is new happened since the return before', review('2025-01-08'), review('2026-01-07')],
    [
      'something new stands beside what was',
      BEFORE,
      placed(
        ...[
          { URN: '900112', EntryDate: '2023-09-05' },
          { URN: '900120', EntryDate: '2024-04-15' },
        ],
      ),
    ],
    [
      'something is gone, and nothing new',
      BEFORE,
      { ...pip, Requests: { ...request, ActivePlans: { ...active, PlacementDetail: [] } } },
    ],
  ])('where %s', async (_, before, now) => {
    expect(await proposals(before, now)).toEqual([]);
  });

  it('by the return before, said again', async () => {
    await proposals(BEFORE, placed({ URN: '900112', EntryDate: '2023-09-01' }));
    const { entries } = await log.import(
      log.file('again.xml', sen2Xml([{ ...BEFORE, Forename: 'Pipa' }], EARLIER)),
    );
    expect(entries).toEqual([]);
  });
});

describe('a journeys file that covers the time of what it no longer gives', () => {
  const registered = {
    ...{ child: 'ONE', type: 'ChildRegistered', occurredOn: '2022-09-05', knownAt: '2022-09-05' },
    ...{
      sourceRef: 'r',
      data: {
        names: { surname: 'Tangledene', forename: 'Pip' },
        dateOfBirth: '2010-05-04',
        birthCohort: 2009,
      },
    },
  };
  const requested = (receivedOn: string) => ({
    ...{ child: 'ONE', type: 'AssessmentRequested', occurredOn: receivedOn, knownAt: '2024-06-01' },
    ...{ data: { receivedOn }, sourceRef: receivedOn },
  });
  const told = async (coverage: readonly object[]) => {
    const first = { extractedAt: '2025-01-31T19:00:00.000Z' };
    await log.import(log.file('1.jsonl', journeysText(first, [registered, requested('2024-05-07')])));
    const file = log.file('2.jsonl', journeysText({ coverage }, [registered, requested('2024-05-01')]));
    const { entries, wrong } = await log.import(file);
    expect(wrong).toEqual([]);
    return entries
      .filter(({ problem }) => problem.startsWith('Proposed correction'))
      .map(({ value }) => value);
  };

  it('has its correction proposed', async () => {
    const kind = 'AssessmentRequested';
    expect(await told([{ kind, from: '2024-01-01', to: '2026-10-01' }])).toEqual([
      '2024-05-07 -> 2024-05-01',
    ]);
  });
  it('has none proposed where it speaks of another time', async () => {
    expect(await told([{ kind: 'AssessmentRequested', from: '2025-01-01', to: '2026-10-01' }])).toEqual([]);
  });
});
