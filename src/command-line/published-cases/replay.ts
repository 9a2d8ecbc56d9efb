import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LateDays } from '../../law/late-days.js';
import type { Io } from '../io.js';
import { run } from '../run.js';
import type { Ours } from './agreement.js';
import { journeysFile, type ExpectedDuty, type PublishedCase } from './published-case.js';

/** The duties of a case as `throughline case CHILD --format json` gives them. */
export type Replayed = ReadonlyMap<string, readonly Answered[]>;

/** A duty as it is printed. */
export type Answered = Ours & { readonly lateDays: LateDays };

/** A day after every publication: what is asked does not change with the day of asking. */
const NOW = '2026-11-22T09:00:00.000Z';

const quietly = (dir: string, out: (text: string) => void, err: (text: string) => void): Io => ({
  ...{ out, err, terminal: false, columns: 120 },
  env: { THROUGHLINE_DATA: join(dir, 'data'), THROUGHLINE_DEMO: '0' },
  clock: { now: () => NOW },
  signal: new AbortController().signal,
});

const saying = async (dir: string, args: readonly string[]): Promise<string> => {
  let [said, problems] = ['', ''];
  const status = await run(
    args,
    quietly(
      dir,
      (text) => void (said += text),
      (text) => void (problems += text),
    ),
  );
  if (status !== 0) throw new Error(`throughline ${args.join(' ')} ended with ${status}: ${problems}${said}`);
  return said;
};

/** Imports every case into a log of its own making and asks for each on its day, on the command line. */
export const replay = async (cases: readonly PublishedCase[]): Promise<Replayed> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-published-'));
  try {
    await saying(dir, ['import', ...cases.map((one) => journeysFile(one))]);
    const found = new Map<string, readonly Answered[]>();
    for (const { name, child, askedOn } of cases) {
      const said = await saying(dir, ['case', child, '--on', askedOn, '--format', 'json']);
      found.set(name, (JSON.parse(said) as { duties: readonly Answered[] }).duties);
    }
    return found;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** The duty of which a publication speaks. */
export const oursOf = <T extends Ours>(
  duties: readonly T[],
  { rule, episode = '' }: ExpectedDuty,
): T | undefined => duties.find((one) => one.rule === rule && one.episode.startsWith(episode));
