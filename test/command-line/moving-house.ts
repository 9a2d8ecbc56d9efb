import { join } from 'node:path';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { openPlatform } from '../../src/platform/platform.module.js';
import { HEADERS, servePlatform } from '../support/serve-platform.js';
import type { Terminal } from './typed.js';

export const NOW = '2026-11-22T10:00:00.000Z';
export type House = Pick<Terminal, 'type'>;

/** Types a command that must be done; what it said on standard output. */
export const must = async (at: House, ...args: string[]): Promise<string> => {
  const { status, out, err } = await at.type(...args);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${err}${out}`);
  return out;
};

export const positionIn = (text: string): string => /^Position (\S+)$/m.exec(text)![1]!;

/** Imports so many fictitious children. @returns the position after them */
export const importCity = async (
  at: House,
  terminal: Terminal,
  seed: number,
  children = 3,
): Promise<string> => {
  const city = join(terminal.data, `city-${seed}`);
  await must(at, 'generate', '--children', String(children), '--seed', String(seed), '--out', city);
  return positionIn(await must(at, 'import', city, '--accept-valid'));
};

/** Every event that a data folder holds, or mirrors. */
export const eventsIn = (data: string): readonly StoredEvent[] => {
  const reader = openLogReader(logFile(join(data, 'log')));
  const all = [...reader.all()];
  reader.close();
  return all;
};

const ASKED = `query ($id: ID!, $at: String) {
  child(id: $id, atPosition: $at) { senStatus journey(last: 20) { edges { node { occurredOn type } } } auditTrail(last: 20) { edges { node { position } } } }
}`;

/** What a partner is answered over GraphQL, position by position, as text. */
export const askedByPartner = async (
  data: string,
  eventStoreUrl: string | undefined,
  child: string,
  positions: readonly string[],
): Promise<readonly string[]> => {
  const clock = { now: () => NOW };
  const dir = join(data, 'log');
  const platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock, eventStoreUrl });
  await platform.prepareLists(() => undefined);
  const server = await servePlatform(platform);
  try {
    const said: string[] = [];
    for (const at of positions) {
      const body = JSON.stringify({ query: ASKED, variables: { id: child, at } });
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: HEADERS, body });
      const text = await answer.text();
      if (text.includes('"errors"')) throw new Error(text);
      said.push(text);
    }
    return said;
  } finally {
    await server.close();
    await platform.close();
  }
};
