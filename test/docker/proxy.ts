import { createServer, request } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { read } from './compose-file.js';

/** Stands for the proxy of compose.yml: the paths that its configuration lets through, and what it sends again. */
export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** Paths that haproxy.cfg lets through. */
const openPaths = (): readonly string[] =>
  /^ *http-request deny .* unless \{ path (.*) \}$/m.exec(read('proxy', 'haproxy.cfg'))![1]!.split(' ');

/** Sent again, to another process, where no connection was made, or the answer was 503. */
const NO_CONNECTION = 'ECONNREFUSED';

const bodyOf = async (asked: IncomingMessage): Promise<Buffer> => Buffer.concat(await asked.toArray());

const passOn = (to: string, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method, headers } = asked;
    const on = request(`${to}${asked.url}`, { method: method!, headers, agent: false });
    on.on('response', resolve).on('error', reject).end(body);
  });

const answer = async (
  asked: IncomingMessage,
  response: ServerResponse,
  upstreams: readonly string[],
): Promise<void> => {
  const body = await bodyOf(asked);
  for (const [nth, to] of upstreams.entries()) {
    const isLast = nth === upstreams.length - 1;
    try {
      const got = await passOn(to, asked, body);
      if (got.statusCode === 503 && !isLast) {
        got.resume();
        continue;
      }
      response.writeHead(got.statusCode!, got.headers);
      got.pipe(response);
      return;
    } catch (error) {
      if (!isLast && (error as NodeJS.ErrnoException).code === NO_CONNECTION) continue;
      response.writeHead(502).end();
      return;
    }
  }
};

/** @param upstreams addresses of the processes, the one that a client is given to first */
export const startProxy = (upstreams: () => readonly string[]): Promise<Proxy> => {
  const open = new Set(openPaths());
  const server = createServer((asked, response) => {
    if (!open.has(asked.url!)) return void response.writeHead(404).end();
    void answer(asked, response, upstreams());
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        stop: () => new Promise((stopped) => server.close(() => stopped())),
      });
    });
  });
};
