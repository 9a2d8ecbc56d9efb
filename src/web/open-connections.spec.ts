import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { startServer } from './server.js';
import type { Server } from './server.js';

class Nothing {}
const start = (): Promise<Server> =>
  startServer(
    { module: Nothing },
    {
      ...{ token: 'a-token', host: '127.0.0.1', port: 0, ending: { noticeMs: 0, withinMs: 60_000 } },
      health: () => Promise.reject(new Error('nobody asks')),
      work: () => Promise.reject(new Error('nobody asks')),
    },
  );

const sockets: Socket[] = [];
/** A connection on which so much was sent; it is told of what comes back. */
const sent = (url: string, text: string, hear?: (line: string) => void): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () =>
      socket.write(text, () => resolve(socket)),
    );
    sockets.push(socket.on('error', reject));
    if (hear) socket.once('data', (data) => hear(String(data).split('\r\n', 1)[0]!));
  });
/** The first line of the answer. */
const answerTo = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => void sent(url, text, resolve).catch(reject));
afterEach(() => sockets.splice(0).forEach((one) => one.destroy()));

const head = (method: string, path: string): string =>
  `${method} ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`;

describe('a server that is asked to end', () => {
  it.each([
    ['that asked nothing', ''],
    ['that sent half a head', 'GET /health/live HTTP/1.1\r\nHost:'],
  ])(
    'waits for no connection %s',
    async (_, text) => {
      const server = await start();
      await sent(server.url, text);
      // Answered on another connection, so that the first was taken.
      expect(await answerTo(server.url, head('GET', '/health/live'))).toContain(' 200 ');
      expect(await server.close()).toBe(true);
    },
    10_000,
  );
  it.each([
    ['GET', '/health/live', ' 200 '],
    ['POST', '/graphql', ' 401 '],
    ['POST', '/health/live', ' 401 '],
  ])(
    'waits for no rest of a %s to %s that was answered',
    async (method, path, status) => {
      const server = await start();
      expect(await answerTo(server.url, head(method, path))).toContain(status);
      expect(await server.close()).toBe(true);
    },
    10_000,
  );
});
