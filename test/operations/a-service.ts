import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, theSources } from '../support/app-process.js';
import type { AppProcess } from '../support/app-process.js';

/** `serve` in a process of its own, over a data folder of its own. */
export interface Service extends AppProcess {
  /** Its log's folder. */
  readonly dir: string;
  askToEnd(): void;
  remove(): void;
}

export const startService = async (env: Readonly<Record<string, string>>): Promise<Service> => {
  const data = mkdtempSync(join(tmpdir(), 'throughline-service-'));
  const app = await startApp({ program: theSources, data, env });
  return {
    ...{ ...app, dir: join(data, 'log') },
    askToEnd: () => app.signal('SIGTERM'),
    remove: () => {
      app.signal('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export const REGISTER = `mutation ($input: RegisterChildInput!) {
  registerChild(input: $input) { __typename ... on RegisterChildSuccess { childId } }
}`;
