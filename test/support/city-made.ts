import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JourneyFactType } from '../../src/journey/catalogue.js';
import { generateCity, type CityOptions, type CityReport } from '../../src/city/generate-city.js';

export interface Line {
  readonly child: string;
  readonly type: JourneyFactType;
  readonly occurredOn: string;
  readonly knownAt: string;
  readonly sourceRef: string;
  readonly data: Record<string, unknown>;
  readonly corrects?: { readonly ref: string };
  readonly replaces?: { readonly ref: string };
}

export const folders: string[] = [];
export const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'city-'));
  folders.push(made);
  return made;
};
export const made = async (options: Partial<CityOptions> = {}): Promise<CityReport> =>
  generateCity({ children: 80, seed: 1, out: await folder(), ...options });
export const contents = async ({ files }: CityReport): Promise<string[]> =>
  Promise.all(files.map((file) => readFile(file, 'utf8')));
export const named = (report: CityReport, name: string): Promise<string> =>
  readFile(
    report.files.find((file) => file.endsWith(name))!,
    'utf8',
  );
export const personsOf = (xml: string): string[] => xml.match(/<Person>.*<\/Person>/g) ?? [];
export const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)<`).exec(xml)?.[1];

/** Milliseconds: the machine may be busy with other tests. */
export const PATIENCE = 60_000;

export let city: CityReport;
export let lines: Line[];
export let head: Record<string, unknown>;
export let returns: Map<number, string[]>;

// Whoever imports this has the city made before its own specs, and cleared away after them.
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
