import { join } from 'node:path';
import { generateCity } from '../../src/city/generate-city.js';
import { importFiles } from '../../src/imports/import-files.js';
import { openPlatform } from '../../src/platform/platform.module.js';
import type { Platform } from '../../src/platform/platform.module.js';
import type { ReportEntry } from '../../src/imports/report/entry.js';
import type { Scale } from '../row.js';
import { timed } from './rounds.js';

/** A city that was generated, imported and projected, in a data folder of its own. */
export interface LoadedCity {
  /** What THROUGHLINE_DATA would be. */
  readonly data: string;
  /** The log's folder within it. */
  readonly dir: string;
  readonly children: number;
  readonly events: number;
  readonly importMs: number;
}

const clock = { now: () => new Date().toISOString() };

/** @param readDatabaseUrl of PostgreSQL; left out: the lists are files of the folder */
export const openCity = (dir: string, readDatabaseUrl?: string): Promise<Platform> =>
  openPlatform(dir, { mode: 'write', kek: undefined, clock, readDatabaseUrl });

/** Imports files into an empty folder. @throws Error where one is refused */
export const importInto = async (
  dir: string,
  files: readonly string[],
): Promise<{ ms: number; events: number }> => {
  const platform = await openCity(dir);
  try {
    let [accepted, first] = [false, 'no reason was given'];
    const report = ({ severity, file, problem }: ReportEntry): void => {
      if (severity === 'error') first = `${file}: ${problem}`;
    };
    const ms = await timed(async () => {
      const outcome = await importFiles(files, { report }, platform.importServices);
      ({ accepted } = outcome);
    });
    if (!accepted) throw new Error(`The files were refused: ${first}`);
    return { ms, events: Number(await platform.log.store.head()) };
  } finally {
    await platform.close();
  }
};

/** Makes a city of so many children. */
export const loadCity = async (scale: Scale, children: number): Promise<LoadedCity> => {
  scale.say(`  A city of ${children} children is generated and imported`);
  const data = scale.scratch('city');
  const { files } = await generateCity({ children, seed: 1, out: join(data, 'files') });
  const dir = join(data, 'log');
  const { ms, events } = await importInto(dir, files);
  const platform = await openCity(dir);
  await platform.catchUp(() => undefined);
  await platform.close();
  return { data, dir, children, events, importMs: ms };
};

let loaded: Promise<LoadedCity> | undefined;

/** How many children the city has that most rows share. */
const cityChildren = ({ quick }: Scale): number => (quick ? 500 : 35_000);

/** The city that most rows share; made when the first of them asks. */
export const theCity = (scale: Scale): Promise<LoadedCity> =>
  (loaded ??= loadCity(scale, cityChildren(scale)));
