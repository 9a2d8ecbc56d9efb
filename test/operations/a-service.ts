import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const TOKEN = 'a-token-for-the-service';
const here = import.meta.dirname;
const hooks = pathToFileURL(join(here, '..', 'store-contract', 'run-typescript.mjs')).href;
const main = join(here, '..', '..', 'src', 'main.ts');

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

/** `serve` in a process of its own, over a data folder of its own, with nobody before a terminal. */
export interface Service {
  readonly url: string;
  /** Its log's folder. */
  readonly dir: string;
  /** On a connection of its own. @throws where no answer came */
  send(path: string, asked?: Asked): Promise<Answer>;
  /** A question of GraphQL. */
  ask(query: string, variables?: object): Promise<Answer>;
  askToEnd(): void;
  readonly over: Promise<Over>;
  remove(): void;
}

export interface Asked {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const sendTo = (url: string, { method = 'GET', body, headers }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const authorization = `Bearer ${TOKEN}`;
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const asking = request(url, { method, agent: false, headers: { authorization, ...json, ...headers } });
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

export const startService = async (env: Readonly<Record<string, string>>): Promise<Service> => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-service-'));
  const own = { THROUGHLINE_DATA: data, THROUGHLINE_TOKEN: TOKEN, THROUGHLINE_DEMO: '0', PORT: '0' };
  const flags = ['--disable-warning=ExperimentalWarning', '--import', hooks];
  const child = spawn(process.execPath, [...flags, main, 'serve'], {
    ...{ env: { PATH: process.env['PATH'], ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const over = new Promise<Over>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  const url = await listening(child, said);
  const send: Service['send'] = (path, asked = {}) => sendTo(`${url}${path}`, asked);
  return {
    ...{ url, dir: join(data, 'log'), send, over },
    ask: (query, variables) =>
      send('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) }),
    askToEnd: () => void child.kill('SIGTERM'),
    remove: () => {
      child.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export const REGISTER = `mutation ($input: RegisterChildInput!) {
  registerChild(input: $input) { __typename ... on RegisterChildSuccess { childId } }
}`;
