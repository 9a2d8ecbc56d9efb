import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logFile } from '../event-store/open-log.js';
import { readHolder } from '../event-store/writer-lock.js';
import type { Configuration } from './configuration.js';
import { Failed } from './failures.js';

const tokenFile = (dir: string): string => join(dir, 'server.token');

/** Leaves the token where only this user's commands find it. */
export const leaveToken = (dir: string, token: string): void =>
  writeFileSync(tokenFile(dir), token, { mode: 0o600 });

const leftToken = (dir: string): string | undefined => {
  try {
    return readFileSync(tokenFile(dir), 'utf8');
  } catch {
    return undefined; // no server was started here, or by another user
  }
};

/** A running server that can take over work. */
export interface RunningServer {
  readonly url: string;
  readonly token: string;
}

/** The server that holds a log's writer lock; undefined where another command holds it, or its token is not ours to read. */
export const runningServer = (dir: string, { token }: Configuration): RunningServer | undefined => {
  const url = readHolder(logFile(dir))?.url;
  const known = token ?? leftToken(dir);
  return url !== undefined && known !== undefined ? { url, token: known } : undefined;
};

interface Line {
  readonly tell?: unknown;
  readonly done?: true;
  readonly failed?: string;
}

const linesOf = async function* (body: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
};

const STOPPED =
  'Stopped, and the server with it. What it has done stands; the same command again goes on from there.';

const GONE =
  'The server ended before the work was done. Give the command again: what was done is not done twice.';

const handOverTo = async (
  { url, token }: RunningServer,
  name: string,
  asked: unknown,
  heard: (thing: unknown) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/local/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(asked),
    ...(signal && { signal }),
  }).catch(() => {
    throw new Failed(
      `The process that writes to this log does not answer at ${url}. Stop it, or try again in a moment.`,
    );
  });
  if (answer.status === 401)
    throw new Failed(`The server at ${url} wants another token: set THROUGHLINE_TOKEN to its own.`);
  if (!answer.ok || !answer.body)
    throw new Failed(`The server at ${url} did not take the work (HTTP ${answer.status}).`);
  for await (const line of linesOf(answer.body)) {
    if (line.failed !== undefined) throw new Failed(line.failed);
    if (line.done) return;
    heard(line.tell);
  }
  throw new Failed(GONE);
};

/**
 * Has a running server do a piece of work.
 * @param heard called with each thing that it tells meanwhile
 * @param signal stops the work
 * @throws Failed with its sentence where it refused or ended
 */
export const handOver = async (
  server: RunningServer,
  name: string,
  asked: unknown,
  heard: (thing: unknown) => void,
  signal?: AbortSignal,
): Promise<void> => {
  try {
    await handOverTo(server, name, asked, heard, signal);
  } catch (error) {
    throw signal?.aborted ? new Failed(STOPPED) : error;
  }
};
