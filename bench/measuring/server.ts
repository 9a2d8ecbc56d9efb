import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/event-store/sqlite/migrate.js';

export const TOKEN = 'a-token-for-the-bench-only';

/** A server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** Milliseconds from its start until it said that it listens. */
  readonly upMs: number;
  ask(query: string, variables?: object): Promise<string>;
  /** Bytes of memory that it holds now (resident set). */
  memory(): number;
  stop(): Promise<void>;
}

const program = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** What `npm start` tells Node. */
const npmStart = (): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  return scripts.start.split(' ').slice(1);
};

const untilUp = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: string): void => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout!.setEncoding('utf8').on('data', hear);
    child.stderr!.setEncoding('utf8').on('data', hear);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });

const poster = (url: string) => {
  const agent = new Agent({ keepAlive: true });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` };
  const ask = (query: string, variables?: object): Promise<string> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify({ query, variables });
      const asking = request(`${url}/graphql`, {
        ...{ method: 'POST', agent },
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      asking.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          if (response.statusCode === 200 && !text.includes('"errors"')) resolve(text);
          else reject(new Error(`The server answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      });
      asking.on('error', reject);
      asking.end(body);
    });
  return { ask, close: () => agent.destroy() };
};

const start = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<RunningServer> => {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    ...{ cwd: packageRoot(), env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  const url = await untilUp(child);
  const { ask, close } = poster(url);
  return {
    url,
    upMs: performance.now() - began,
    ask,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1_024,
    stop: () =>
      new Promise((resolve) => {
        close();
        child.removeAllListeners('exit');
        child.on('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};

/** The application as `npm start` starts it: what was compiled at an earlier start is not compiled again. */
export const startOurs = (data: string): Promise<RunningServer> =>
  start(npmStart(), {
    ...{
      THROUGHLINE_DATA: data,
      THROUGHLINE_TOKEN: TOKEN,
      HOST: '127.0.0.1',
      PORT: '0',
      THROUGHLINE_DEMO: '0',
    },
  });

/** NestJS with Mercurius and one resolver that answers rows from memory. */
export const startBare = (rowsFile: string): Promise<RunningServer> =>
  start([program('bench/peers/bare-mercurius.js'), rowsFile], {});
