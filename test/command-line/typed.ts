import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/command-line/io.js';
import { run } from '../../src/command-line/run.js';
import type { Instant } from '../../src/domain/plain-date.js';

/** What a command line said and how it ended. */
export interface Typed {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A data folder of its own, in which a spec types commands. */
export interface Terminal {
  readonly data: string;
  type(...args: string[]): Promise<Typed>;
  /** The same folder with other settings; nothing more is removed with it. */
  with(env: Readonly<Record<string, string>>): Pick<Terminal, 'type'>;
  remove(): void;
}

export const terminal = (now: Instant, env: Readonly<Record<string, string>> = {}): Terminal => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-terminal-'));
  const typing =
    (env: Readonly<Record<string, string>>): Terminal['type'] =>
    async (...args) => {
      let [out, err] = ['', ''];
      const io: Io = {
        out: (text) => (out += text),
        err: (text) => (err += text),
        terminal: false,
        columns: 120,
        env: { THROUGHLINE_DATA: join(data, 'data'), THROUGHLINE_DEMO: '0', ...env },
        clock: { now: () => now },
        signal: new AbortController().signal,
      };
      const status = await run(args, io);
      return { status, out, err };
    };
  return {
    data,
    type: typing(env),
    with: (other) => ({ type: typing({ ...env, ...other }) }),
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
};
