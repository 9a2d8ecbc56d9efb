import { spawn } from 'node:child_process';
import type { AskedWork } from './asked-work.js';

/** What a child process said before it ended. */
export interface Ended {
  readonly lines: readonly string[];
  readonly killed: boolean;
  /** Milliseconds from its first word to its end. */
  readonly ms: number;
}

/** How to start the worker: arguments of node before what it is asked. */
export type Worker = readonly string[];

/**
 * Starts a worker and kills it (SIGKILL) so many milliseconds after it began its work.
 * @param after undefined: it is let go to its end
 * @throws Error where it ended by itself with a fault
 */
export const runAndKill = (worker: Worker, asked: AskedWork, after: number | undefined): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...worker, JSON.stringify(asked)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    let timer: NodeJS.Timeout | undefined;
    let began = performance.now();
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') {
        began = performance.now();
        if (after !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), after);
      }
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && signal !== 'SIGKILL')
        return reject(new Error(`The worker ended with ${code}: ${err}`));
      // The last line may be half written.
      const lines = out.split('\n').slice(0, -1);
      resolve({ lines, killed: signal === 'SIGKILL', ms: performance.now() - began });
    });
  });
