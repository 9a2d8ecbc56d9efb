import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const TOKEN = 'a-token-for-the-service';

/** How the program is started: arguments of node before the command. */
export type Program = readonly string[];

const root = join(import.meta.dirname, '..', '..');
const hooks = pathToFileURL(join(root, 'test', 'store-contract', 'run-typescript.mjs')).href;

/** The sources as they are, without building them: for specs. */
export const theSources: Program = [
  '--disable-warning=ExperimentalWarning',
  ...['--import', hooks, join(root, 'src', 'main.ts')],
];

/** What a process said and how it ended. */
export interface Over {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up waiting for an answer. */
  readonly signal?: AbortSignal;
}

/** `serve` in a process of its own, with nobody before a terminal. */
export interface AppProcess {
  readonly url: string;
  readonly pid: number;
  /** On a connection of its own. @throws where no answer came */
  send(path: string, asked?: Asked): Promise<Answer>;
  /** A question of GraphQL. */
  ask(query: string, variables?: object, signal?: AbortSignal): Promise<Answer>;
  signal(name: NodeJS.Signals): void;
  /** What it has written to its log so far. */
  said(): string;
  readonly over: Promise<Over>;
}

export interface AppOptions {
  readonly program: Program;
  /** Its data folder. */
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A line of sh that limits the process, as `ulimit -f 2000` does. */
  readonly limit?: string;
}

const sendTo = (url: string, { method = 'GET', body, headers, signal }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const authorization = `Bearer ${TOKEN}`;
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const asking = request(url, {
      ...{ method, agent: false, headers: { authorization, ...json, ...headers } },
      ...(signal && { signal }),
    });
    asking.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });

const listening = (child: ChildProcess, said: { err: string }): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stderr!.on('data', () => {
      const url = /"at":"(http:[^"]+)"/.exec(said.err)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', (code) => reject(new Error(`The service ended with ${code}: ${said.err}`)));
  });

/** Starts the program and waits until it listens. @throws what it said, where it ends before that */
export const startApp = async ({ program, data, env = {}, limit = ':' }: AppOptions): Promise<AppProcess> => {
  const own = { THROUGHLINE_DATA: data, THROUGHLINE_TOKEN: TOKEN, THROUGHLINE_DEMO: '0', PORT: '0' };
  // The shell becomes the program, so that signals reach it.
  const shell = ['-c', `${limit}; exec "$0" "$@"`, process.execPath];
  const child = spawn('sh', [...shell, ...program, 'serve'], {
    ...{ env: { PATH: process.env['PATH'], ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const over = new Promise<Over>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  const url = await listening(child, said);
  const send: AppProcess['send'] = (path, asked = {}) => sendTo(`${url}${path}`, asked);
  return {
    ...{ url, pid: child.pid!, send, over, said: () => said.err },
    ask: (query, variables, signal) => {
      const body = JSON.stringify({ query, variables });
      return send('/graphql', { method: 'POST', body, ...(signal && { signal }) });
    },
    signal: (name) => void child.kill(name),
  };
};
