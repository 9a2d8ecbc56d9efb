import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/command-line/run.js';
import type { Instant } from '../../src/domain/plain-date.js';

/** What one command said. */
export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A person at a terminal with a data folder of their own and a clock that the spec sets. */
export interface Terminal {
  readonly dir: string;
  /** Runs a command as the command line does. */
  say(...args: readonly string[]): Promise<Said>;
  /** The same; anything but status 0 is an error with what was said. */
  must(...args: readonly string[]): Promise<Said>;
  /** Writes a file beside the data folder. */
  file(name: string, text: string): string;
  setNow(instant: Instant): void;
  done(): void;
}

export const terminal = (startsAt: Instant): Terminal => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-terminal-'));
  const env = { THROUGHLINE_DATA: join(dir, 'data'), THROUGHLINE_DEMO: '0' };
  let now = startsAt;
  const say: Terminal['say'] = async (...args) => {
    let [out, err] = ['', ''];
    const status = await run(args, {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      ...{
        terminal: false,
        columns: 120,
        env,
        clock: { now: () => now },
        signal: new AbortController().signal,
      },
    });
    return { status, out, err };
  };
  return {
    dir,
    say,
    must: async (...args) => {
      const said = await say(...args);
      if (said.status !== 0)
        throw new Error(`${args.join(' ')} ended with ${said.status}: ${said.err}${said.out}`);
      return said;
    },
    file: (name, text) => {
      const path = join(dir, name);
      writeFileSync(path, text);
      return path;
    },
    setNow: (instant) => (now = instant),
    done: () => rmSync(dir, { recursive: true, force: true }),
  };
};

/** The position that an import ends with. */
export const positionOf = ({ out }: Said): string => /Position (\S+)/.exec(out)![1]!;

/** The lines of a risk list without the child's id, the only part that depends on the log. */
export const withoutChild = (csv: string): readonly string[] =>
  csv.split('\n').map((line) => line.replace(/^[0-9a-f-]{36},/, ''));
