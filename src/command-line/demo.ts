import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportStopped } from '../imports/import-stopped.js';
import type { Configuration } from './configuration.js';
import { doImport } from './do-import.js';
import { Failed } from './failures.js';
import { generate } from './generate.js';
import { findingLine } from './import-report.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';
import { createProgress } from './progress.js';
import type { Progress } from './progress.js';
import { markDemoLoaded } from './which-log.js';

/** The city that is shipped with the program. */
export const DEMONSTRATION = { children: 1_000, seed: 'demonstration' };
const STOPPED = 'The demonstration is not loaded to its end. The next start goes on with it.';

const load = async (
  dir: string,
  files: string,
  configuration: Configuration,
  io: Io,
  progress: Progress,
): Promise<void> => {
  const platform = await openConfigured(dir, 'write', configuration, io);
  let [accepted, errors] = [false, ''];
  try {
    await doImport(
      platform,
      { paths: [files], acceptValid: false },
      (news) => {
        if ('step' in news) progress.show(news.step);
        else if ('outcome' in news) accepted = news.outcome.accepted;
        else if (news.entry.severity === 'error') errors += findingLine(news.entry);
      },
      io.signal,
    );
  } finally {
    await platform.close();
  }
  if (!accepted) throw new Failed(`The demonstration could not be loaded.\n${errors}`);
};

/** Makes the demonstration: a small fictitious city, imported as a real one would be. Goes on with one that was stopped. */
export const loadDemo = async (dir: string, configuration: Configuration, io: Io): Promise<void> => {
  io.err(
    `First start: loading a demonstration of about ${DEMONSTRATION.children.toLocaleString('en-GB')} fictitious children into ${dir}.\n`,
  );
  const files = mkdtempSync(join(tmpdir(), 'throughline-city-'));
  const progress = createProgress(io);
  try {
    await generate({ ...DEMONSTRATION, out: join(files, 'city') }, progress);
    await load(dir, join(files, 'city'), configuration, io, progress);
    markDemoLoaded(configuration);
  } catch (error) {
    throw error instanceof ImportStopped ? new Failed(STOPPED) : error;
  } finally {
    progress.end();
    rmSync(files, { recursive: true, force: true });
  }
};
