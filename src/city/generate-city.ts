import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainDate, type PlainDate } from '../domain/plain-date.js';
import { Refused } from '../domain/refused.js';
import { CENSUS, censuses, DEFAULT_AS_AT, HORIZON } from './authority.js';
import { lifeOf, type City } from './child-life.js';
import { openFile, prepareFolder, type OpenFile } from './city-folder.js';
import { journeyLines, journeysHead } from './journeys-writer.js';
import type { Life } from './life.js';
import { personOf } from './population.js';
import { randomOf } from './random.js';
import { sen2RecordOf } from './sen2-record.js';
import { sen2Head, sen2Person, sen2Tail } from './sen2-writer.js';
import { linksCsv, numbersOf, settingsCsv } from './settings-writer.js';
import { settingsFor } from './settings.js';

export interface CityOptions {
  /** Children in all; about 27 in 100 hold a plan at the last census. */
  readonly children: number;
  readonly seed: string | number;
  readonly out: string;
  /** Day on which the case system's file was extracted, from the last census to the end of 2026. */
  readonly asAt?: PlainDate;
}

/** What was written. */
export interface CityReport {
  readonly children: number;
  readonly asAt: PlainDate;
  /** Persons in each return, by year of the census. */
  readonly persons: Readonly<Record<number, number>>;
  /** Lines of the journeys file after the first. */
  readonly journeyLines: number;
  /** Paths, in the order in which to import them. */
  readonly files: readonly string[];
}

export type CityProgress = (done: number, of: number) => void;

const MOST_CHILDREN = 900_000;
const EVERY = 250;

const checked = ({ children, asAt = DEFAULT_AS_AT }: CityOptions): PlainDate => {
  if (!Number.isSafeInteger(children) || children < 1 || children > MOST_CHILDREN) {
    throw new Refused(
      'children-out-of-range',
      'children',
      `Give a number of children from 1 to ${MOST_CHILDREN}.`,
    );
  }
  if (!isPlainDate(asAt) || asAt < CENSUS || asAt > HORIZON) {
    throw new Refused(
      'as-at-out-of-range',
      'asAt',
      `The city can be told as at a day from ${CENSUS} to ${HORIZON}.`,
    );
  }
  return asAt;
};

/** The city around a child: its settings and officers. */
export const cityOf = (children: number, seed: string): City => ({
  settings: settingsFor(children, randomOf(seed, 'settings')),
  officers: Math.max(2, Math.round(children / 650)),
});

/** Every life of the city, one after the other; the same for the same number of children and seed. */
export function* livesOf(children: number, seed: string): Generator<Life> {
  const city = cityOf(children, seed);
  for (let number = 1; number <= children; number += 1) yield lifeOf(personOf(seed, number), city);
}

interface Files {
  readonly journeys: OpenFile;
  readonly returns: readonly OpenFile[];
}

/**
 * Writes a fictitious authority's files into a folder: its register of settings, a SEN2 return for each census, and the
 * journeys that returns do not carry. Deterministic by children, seed and asAt. Bounded in memory.
 * @throws Refused for options out of range and for a folder that holds something else.
 */
export const generateCity = async (
  options: CityOptions,
  progress: CityProgress = () => undefined,
): Promise<CityReport> => {
  const asAt = checked(options);
  const { children, out } = options;
  const seed = String(options.seed);
  await prepareFolder(out);
  const { settings } = cityOf(children, seed);
  await writeFile(join(out, 'settings.csv'), settingsCsv(settings));
  await writeFile(join(out, 'links.csv'), linksCsv(settings));
  const returns = censuses.map(({ year }) => join(out, `sen2-${year}.xml`));
  const journeys = join(out, 'journeys.jsonl');
  const files: Files = { journeys: openFile(journeys), returns: returns.map(openFile) };
  await files.journeys.write(journeysHead(asAt));
  for (const [at, census] of censuses.entries()) await files.returns[at]!.write(sen2Head(census));
  const persons: Record<number, number> = {};
  let [lines, done] = [0, 0];
  const numbers = numbersOf(settings);
  for (const life of livesOf(children, seed)) {
    for (const [at, census] of censuses.entries()) {
      const record = sen2RecordOf(life, census);
      if (record === undefined) continue;
      persons[census.year] = (persons[census.year] ?? 0) + 1;
      await files.returns[at]!.write(sen2Person(record, numbers));
    }
    const told = journeyLines(life, asAt);
    lines += told.lines;
    await files.journeys.write(told.text);
    done += 1;
    if (done % EVERY === 0 || done === children) progress(done, children);
  }
  for (const file of files.returns) {
    await file.write(sen2Tail);
    await file.close();
  }
  await files.journeys.close();
  const written = [join(out, 'settings.csv'), join(out, 'links.csv'), ...returns, journeys];
  return { children, asAt, persons, journeyLines: lines, files: written };
};
