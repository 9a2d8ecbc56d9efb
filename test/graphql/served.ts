import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/domain/plain-date.js';
import { openWatch } from '../../src/operations/watch.js';
import { openPlatform } from '../../src/platform/platform.module.js';
import type { Platform } from '../../src/platform/platform.module.js';
import { HEADERS, servePlatform } from '../support/serve-platform.js';

/** A server over a log of its own, with a clock that a spec sets. */
export interface Served {
  readonly url: string;
  /** The header that every request bears. */
  readonly authorization: string;
  readonly dir: string;
  readonly platform: Platform;
  setNow(instant: Instant): void;
  /** Asks over HTTP; the answer as it came. */
  ask(query: string, variables?: object): Promise<any>;
  /** The same, with the status and the text. */
  post(body: string, headers?: Record<string, string>): Promise<{ status: number; text: string; json: any }>;
  close(): Promise<void>;
}

export const serveForTest = async (startsAt: Instant): Promise<Served> => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-graphql-'));
  let now = startsAt;
  const watch = await openWatch({});
  const platform = await openPlatform(join(dir, 'log'), {
    mode: 'write',
    kek: undefined,
    clock: { now: () => now },
    watch,
  });
  await platform.prepareLists(() => undefined);
  platform.follow();
  const server = await servePlatform(platform, watch);
  const post: Served['post'] = async (body, headers = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...HEADERS, ...headers },
      body,
    });
    const text = await answer.text();
    return { status: answer.status, text, json: JSON.parse(text) };
  };
  return {
    ...{ url: server.url, authorization: HEADERS.authorization, dir, platform, post },
    setNow: (instant) => (now = instant),
    ask: async (query, variables) => (await post(JSON.stringify({ query, variables }))).json,
    close: async () => {
      await server.close();
      await platform.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
