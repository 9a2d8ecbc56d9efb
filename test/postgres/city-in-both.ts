import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections } from '../../projections/index.js';
import { generateCity } from '../../src/city/generate-city.js';
import { importFiles } from '../../src/imports/import-files.js';
import type { Saying } from '../../src/journey/command.js';
import { openPlatform, type Platform } from '../../src/platform/platform.module.js';
import { openPostgresReadModel } from '../../src/read-model/postgres/postgres-read-model.js';
import type { ReadModel } from '../../src/read-model/read-model.js';
import type { Reading } from '../../src/read-model/reading.js';
import { clockAt } from '../support/clock.js';

export const NOW = '2026-11-24T10:00:00.000Z';
export const TODAY = NOW.slice(0, 10);

/** One log whose lists are kept in files and in PostgreSQL. */
export interface CityInBoth {
  readonly platform: Platform;
  readonly postgres: ReadModel;
  /** Ids of children, the oldest first: whatever happened to another can have happened to the first. */
  readonly children: readonly string[];
  say(command: Saying, id: string): Promise<unknown>;
  /** Brings both to the head of the log. */
  catchUp(): Promise<void>;
  /** The same question of both. */
  asked<T>(work: (reading: Reading) => Promise<T>): Promise<{ readonly files: T; readonly postgres: T }>;
  close(): Promise<void>;
}

/** Generates and imports a city, and makes its lists in both. @param url of an empty database */
export const cityInBoth = async (
  url: string,
  wanted: { readonly children: number; readonly seed: number | string },
): Promise<CityInBoth> => {
  const dir = mkdtempSync(join(tmpdir(), 'city-in-both-'));
  const city = await generateCity({ ...wanted, out: join(dir, 'files') });
  const platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock: clockAt(NOW) });
  const { accepted } = await importFiles(city.files, { report: () => undefined }, platform.importServices);
  if (!accepted) throw new Error('The files of the city were refused.');
  const postgres = await openPostgresReadModel({
    ...{ dir, logPath: platform.log.path, kek: undefined, projections, url, setting: 'READ_DATABASE_URL' },
  });
  await platform.rebuild(() => undefined);
  await postgres.rebuild();
  const ids = await platform.readModel.read(({ all }) =>
    all<{ id: string }>(
      `SELECT c.id FROM child c JOIN child_summary s ON s.child = c.number
       GROUP BY c.id ORDER BY min(s.date_of_birth), c.id`,
    ),
  );
  return {
    ...{ platform, postgres, children: ids.map(({ id }) => id) },
    say: (command, id) => platform.desk.say(command, { commandId: id, source: 'graphql' }),
    catchUp: async () => {
      await platform.readModel.catchUp();
      await postgres.catchUp();
    },
    asked: async (work) => ({
      files: await platform.readModel.read(work),
      postgres: await postgres.read(work),
    }),
    close: async () => {
      await postgres.close();
      await platform.close();
      rmSync(dir, { recursive: true });
    },
  };
};
