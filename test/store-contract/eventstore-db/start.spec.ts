import { readFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';
import { openEventStoreDb } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import { StoreRefused } from '../../../src/event-store/eventstore-db/refusals.js';
import { NO_STREAM } from '../../../src/event-store/port.js';
import type { EventStore } from '../../../src/event-store/port.js';
import { startEventStoreServer } from '../../event-store-server/server.js';
import type { EventStoreServer, ServerOptions } from '../../event-store-server/server.js';
import { event } from '../fixture.js';

/** What a start says of a store that cannot be used: a sentence with the remedy, never a stack, a password or half a start. */
const QUICK = {
  answer: 500,
  silence: 500,
  ending: 100,
  atStart: 300,
  inAll: 2_000,
  pause: 5,
  longestPause: 50,
};

const folder = join(import.meta.dirname, '../../event-store-server/certificate');
const certificateFile = join(folder, 'certificate.pem');
const tls = { key: readFileSync(join(folder, 'key.pem')), certificate: readFileSync(certificateFile) };
const user = { name: 'throughline', password: 'a-secret' };

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const server = async (options: ServerOptions = {}): Promise<EventStoreServer> => {
  const started = await startEventStoreServer(options);
  ends.push(() => started.stop());
  return started;
};
const listening = (made: Server): Promise<number> => {
  const sockets = new Set<Socket>();
  made.on('connection', (socket: Socket) => sockets.add(socket));
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    made.close();
  });
  return new Promise((resolve) =>
    made.listen(0, '127.0.0.1', () => resolve((made.address() as AddressInfo).port)),
  );
};
const opens = async (url: string): Promise<EventStore> => {
  const store = await openEventStoreDb(url, { patience: QUICK });
  ends.push(() => store.close());
  return store;
};
const refusal = async (url: string): Promise<string> => {
  const error: unknown = await opens(url).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StoreRefused);
  const { message } = error as StoreRefused;
  expect(message).not.toContain(user.password);
  expect(message).not.toMatch(/esdb:..(127|local)/);
  return message;
};

describe('a start with an event store', () => {
  for (const [what, url] of [
    ['nothing', ''],
    ['another kind of address', 'postgres://throughline:a-secret@localhost/events'],
    ['an address without its slashes', 'esdb:127.0.0.1:2113'],
    ['an option that is cut off', 'esdb://throughline:a-secret@127.0.0.1:2113?tls'],
    ['a port that is no number', 'esdb://127.0.0.1:events?tls=false'],
  ] as const)
    it(`refuses ${what} as a connection string, and shows what one looks like`, async () => {
      expect(await refusal(url)).toContain('esdb://host:2113?tls=false');
    });
  it('refuses a certificate file that is not there', async () => {
    expect(await refusal('esdb://127.0.0.1:2113?tlsCAFile=missing.pem')).toContain('certificate file');
  });
  it('says that nothing answers', async () => {
    const started = await server();
    await started.stop();
    expect(await refusal(started.url)).toContain('No event store answers');
  });
  it('says that a web server is no event store', async () => {
    const port = await listening(createHttp((_, response) => response.end('Hello')));
    expect(await refusal(`esdb://127.0.0.1:${port}?tls=false`)).toContain('no event store');
  });
  it('says that another gRPC service is no event store', async () => {
    const { url } = await server({ services: 'none' });
    expect(await refusal(url)).toContain('no event store');
  });
  it('says that a server which accepts and is silent did not answer in time', async () => {
    const port = await listening(createTcp(() => undefined));
    expect(await refusal(`esdb://127.0.0.1:${port}?tls=false`)).toMatch(
      /did not answer in time|No event store answers/,
    );
  });
  it('says that the server speaks no TLS', async () => {
    const { port } = await server();
    expect(await refusal(`esdb://127.0.0.1:${port}`)).toContain('does not speak TLS');
  });
  it('says that tls=false may be wrong where the server speaks TLS', async () => {
    const { url } = await server({ tls });
    expect(await refusal(url)).toContain('tls=false');
  });
  it('says that the certificate is not trusted', async () => {
    const { port } = await server({ tls });
    expect(await refusal(`esdb://localhost:${port}`)).toContain('tlsCAFile');
  });
  it('says that the user or the password is refused', async () => {
    const { port } = await server({ tls, user });
    const url = (password: string): string =>
      `esdb://${user.name}:${password}@localhost:${port}?tlsCAFile=${certificateFile}`;
    expect(await refusal(url('wrong'))).toContain('the user or the password');
    expect(await refusal(`esdb://localhost:${port}?tlsCAFile=${certificateFile}`)).toContain('the user or');
  });
  it('works with TLS, an authority of its own and a user', async () => {
    const { port } = await server({ tls, user });
    const store = await opens(
      `esdb://${user.name}:${user.password}@localhost:${port}?tlsCAFile=${certificateFile}`,
    );
    expect((await store.append('child-a', NO_STREAM, [event()])).revision).toBe(0);
  });
  for (const [what, url] of [
    ['a list of members', (port: number) => `esdb://127.0.0.1:${port},127.0.0.1:1?tls=false&gossipTimeout=1`],
    ['a name under which members are found', (port: number) => `esdb+discover://127.0.0.1:${port}?tls=false`],
  ] as const)
    it(`asks a cluster for its leader: ${what}`, async () => {
      const { port } = await server();
      const store = await opens(url(port));
      expect((await store.append('child-a', NO_STREAM, [event()])).revision).toBe(0);
    });
  it('waits for a server that is still starting', async () => {
    const started = await server();
    started.die();
    const opening = openEventStoreDb(started.url, { patience: { ...QUICK, atStart: 30_000 } });
    await started.restart();
    const store = await opening;
    ends.push(() => store.close());
    expect(await store.head()).toBe('0'.repeat(20));
  });
  it('leaves nothing behind when it is refused: another store can be opened', async () => {
    await refusal('esdb://127.0.0.1:1?tls=false');
    const { url } = await server();
    expect((await (await opens(url)).append('child-a', NO_STREAM, [event()])).revision).toBe(0);
  });
});
