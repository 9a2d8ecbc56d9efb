import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkData } from '../domain/check-data.js';
import { checkNhsNumber } from '../domain/identifiers/nhs-number.js';
import { checkUln } from '../domain/identifiers/uln.js';
import { checkUpn } from '../domain/identifiers/upn.js';
import { isInstant, isPlainDate } from '../domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../journey/catalogue.js';
import { generateCity, type CityOptions, type CityReport } from './generate-city.js';

interface Line {
  readonly child: string;
  readonly type: JourneyFactType;
  readonly occurredOn: string;
  readonly knownAt: string;
  readonly sourceRef: string;
  readonly data: Record<string, unknown>;
  readonly corrects?: { readonly ref: string };
  readonly replaces?: { readonly ref: string };
}

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'city-'));
  folders.push(made);
  return made;
};
const made = async (options: Partial<CityOptions> = {}): Promise<CityReport> =>
  generateCity({ children: 80, seed: 1, out: await folder(), ...options });
const contents = async ({ files }: CityReport): Promise<string[]> =>
  Promise.all(files.map((file) => readFile(file, 'utf8')));
const named = (report: CityReport, name: string): Promise<string> =>
  readFile(
    report.files.find((file) => file.endsWith(name))!,
    'utf8',
  );
const personsOf = (xml: string): string[] => xml.match(/<Person>.*<\/Person>/g) ?? [];
const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1];

/** Milliseconds: the machine may be busy with other tests. */
const PATIENCE = 60_000;

let city: CityReport;
let lines: Line[];
let head: Record<string, unknown>;
let returns: Map<number, string[]>;

beforeAll(async () => {
  city = await made({ children: 500 });
  const text = (await named(city, 'journeys.jsonl')).trimEnd().split('\n');
  head = JSON.parse(text[0]!) as Record<string, unknown>;
  lines = text.slice(1).map((line) => JSON.parse(line) as Line);
  const years = [2023, 2024, 2025, 2026];
  returns = new Map(
    await Promise.all(
      years.map(
        async (year) => [year, personsOf(await named(city, `sen2-${year}.xml`))] as [number, string[]],
      ),
    ),
  );
}, PATIENCE);
afterAll(async () => {
  await Promise.all(folders.map((one) => rm(one, { recursive: true, force: true })));
});

describe('the files of a city', () => {
  it('are the same bytes for the same number of children and seed, and others for another seed', async () => {
    const [first, again, other] = await Promise.all([made(), made(), made({ seed: 2 })]);
    expect(await contents(again)).toEqual(await contents(first));
    expect((await contents(other)).at(-1)).not.toEqual((await contents(first)).at(-1));
  });

  it('are written over an earlier city and refused where something else lies', async () => {
    const out = await folder();
    await made({ out, children: 5 });
    await expect(made({ out, children: 6 })).resolves.toMatchObject({ children: 6 });
    await writeFile(join(out, 'notes.txt'), 'mine');
    await expect(made({ out, children: 5 })).rejects.toMatchObject({
      reason: 'folder-not-empty',
      field: 'out',
    });
    expect(await readFile(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it.each([
    [{ children: 0 }, 'children-out-of-range'],
    [{ children: 1.5 }, 'children-out-of-range'],
    [{ asAt: '2025-01-01' }, 'as-at-out-of-range'],
    [{ asAt: '2026-02-30' }, 'as-at-out-of-range'],
  ])('are not begun for %j', async (options, reason) => {
    const out = await folder();
    await expect(made({ out, ...options })).rejects.toMatchObject({ reason });
    expect(await readdir(out)).toEqual([]);
  });

  it('report progress up to the last child', async () => {
    const seen: [number, number][] = [];
    await generateCity({ children: 260, seed: 3, out: await folder() }, (done, of) => seen.push([done, of]));
    expect(seen).toEqual([
      [250, 260],
      [260, 260],
    ]);
  });
});

describe('the journeys of a city', () => {
  it('hold only facts that the catalogue allows there, each with valid data and its own date', () => {
    const wrong = lines.flatMap(({ type, occurredOn, data, sourceRef }) => {
      const definition = journeyFacts[type];
      const problems = definition.inJourneys ? checkData(definition, data) : [`${type} is not for journeys`];
      const own = definition.occursOn === undefined || data[definition.occursOn] === occurredOn;
      return [...problems, ...(own ? [] : ['its own date differs'])].map((problem) => ({
        type,
        sourceRef,
        problem,
      }));
    });
    expect(wrong).toEqual([]);
  });

  it('were known on or after the day on which they occurred, up to the extract, and never before the birth', () => {
    const born = new Map(
      lines
        .filter(({ type }) => type === 'ChildRegistered')
        .map(({ child, data }) => [child, data['dateOfBirth']]),
    );
    const wrong = lines.filter(
      ({ child, occurredOn, knownAt }) =>
        !isPlainDate(occurredOn) ||
        !isInstant(knownAt) ||
        knownAt.slice(0, 10) < occurredOn ||
        knownAt > (head['extractedAt'] as string) ||
        occurredOn < (born.get(child) as string),
    );
    expect(wrong).toEqual([]);
  });

  it('stand together child by child, the registration first, then as they became known', () => {
    const seen = new Set<string>();
    const misplaced = lines.filter((line, at) => {
      const before = lines[at - 1];
      if (before?.child === line.child) return line.knownAt.slice(0, 10) < before.knownAt.slice(0, 10);
      const again = seen.has(line.child);
      seen.add(line.child);
      return again || line.type !== 'ChildRegistered';
    });
    expect(misplaced).toEqual([]);
    expect(new Set(lines.map(({ sourceRef }) => sourceRef)).size).toBe(lines.length);
  });

  it('name the plan, request, review or service of each fact by a reference that some line opens', () => {
    const opened = new Set(lines.map(({ data }) => (data['alias'] as { ref: string } | undefined)?.ref));
    const named = lines.flatMap(({ data }) =>
      Object.entries(data).flatMap(([name, ref]) => (name.endsWith('Ref') ? [ref as string] : [])),
    );
    expect(named.length).toBeGreaterThan(1000);
    // A review or request may be recorded after what followed from it: at the end of the file it may be missing.
    expect(named.filter((ref) => !opened.has(ref)).length / named.length).toBeLessThan(0.02);
  });

  it('hold corrections, each followed by the fact that it puts in', () => {
    const corrections = lines.flatMap((line, at) =>
      line.type === 'FactCorrected' ? [[line, lines[at + 1]!] as const] : [],
    );
    expect(corrections.length).toBeGreaterThan(10);
    for (const [correction, next] of corrections) {
      const wrong = lines.find(({ sourceRef }) => sourceRef === correction.corrects?.ref);
      expect(next.replaces).toEqual(correction.corrects);
      expect(next.knownAt).toBe(correction.knownAt);
      expect(next.type).toBe(wrong?.type);
      expect(next.occurredOn).not.toBe(wrong?.occurredOn);
    }
  });

  it('lag as records do: most within days, some by months', () => {
    const lags = lines.map(
      ({ occurredOn, knownAt }) => Date.parse(knownAt.slice(0, 10)) - Date.parse(occurredOn),
    );
    const share = (days: number): number =>
      lags.filter((lag) => lag <= days * 86_400_000).length / lags.length;
    expect(share(0)).toBeGreaterThan(0.3);
    expect(share(7)).toBeGreaterThan(0.75);
    expect(share(60)).toBeLessThan(0.995);
  });

  it('carry numbers with right check digits, each for one child', () => {
    const people = lines.filter(({ type }) => type === 'ChildRegistered').map(({ data }) => data);
    const checks = { upn: checkUpn, uln: checkUln, nhsNumber: checkNhsNumber };
    for (const [name, check] of Object.entries(checks)) {
      const numbers = people.flatMap((data) => (data[name] === undefined ? [] : [data[name] as string]));
      expect(numbers.filter((number) => !check(number).ok)).toEqual([]);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.length).toBeGreaterThan(100);
    }
  });
});

describe('the returns of a city', () => {
  it('give dates in the order of a life', () => {
    for (const persons of returns.values()) {
      for (const person of persons) {
        const born = valueOf(person, 'PersonBirthDate')!;
        const received = valueOf(person, 'ReceivedDate')!;
        const started = valueOf(person, 'StartDate') ?? received;
        const ceased = valueOf(person, 'CeaseDate') ?? started;
        expect([born, received, started, ceased]).toEqual([born, received, started, ceased].sort());
      }
    }
  });

  it('have the fields of their edition', () => {
    const has = (year: number, name: string): boolean =>
      returns.get(year)!.some((person) => person.includes(`<${name}>`));
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'GenderCurrent'))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'ReviewMeeting'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect([2023, 2024, 2025, 2026].map((year) => has(year, 'PhaseTransferDueDate'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('differ as successive returns do: new plans, ended ones, a UPN that came, a need and a date put right', () => {
    const key = (person: string): string =>
      `${valueOf(person, 'Forename')} ${valueOf(person, 'PersonBirthDate')}`;
    const [before, after] = [2024, 2025].map(
      (year) => new Map(returns.get(year)!.map((person) => [key(person), person])),
    );
    const changed = (name: string): number =>
      [...before!].filter(([who, person]) => {
        const next = after!.get(who);
        return next !== undefined && valueOf(person, name) !== valueOf(next, name);
      }).length;
    for (const name of ['UPN', 'SENtype', 'StartDate', 'CeaseDate', 'LastReview', 'RequestOutcome']) {
      expect([name, changed(name) > 0]).toEqual([name, true]);
    }
    expect([...after!.keys()].some((who) => !before!.has(who))).toBe(true);
  });

  it('name only settings of the register, and persons of the journeys by their UPN', async () => {
    const register = new Set((await named(city, 'settings.csv')).split('\n').map((row) => row.split(',')[0]));
    const all = [...returns.values()].flat().join('');
    const urns = [...all.matchAll(/<URN>(\d+)</g)].map(([, urn]) => urn!);
    expect(urns.filter((urn) => !register.has(urn))).toEqual([]);
    const upns = new Set(lines.map(({ data }) => data['upn']));
    const reported = [...all.matchAll(/<UPN>(\w+)</g)].map(([, upn]) => upn!);
    expect(reported.filter((upn) => !upns.has(upn))).toEqual([]);
  });

  it('link each URN that changed to the one that came after it', async () => {
    const rows = (await named(city, 'links.csv')).trimEnd().split('\n');
    expect(rows[0]).toBe('"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows.slice(1))
      expect(row).toMatch(/^"9\d{5}","9\d{5}","[^"]+","(Successor|Predecessor)","\d\d-\d\d-\d{4}"$/);
  });
});
