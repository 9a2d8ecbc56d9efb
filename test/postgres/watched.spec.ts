import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEventStoreServer, type EventStoreServer } from '../event-store-server/server.js';
import { REGISTER, startService, type Service } from '../operations/a-service.js';
import { startPostgres, type PostgresServer } from './start-postgres.js';

const NEVER = ['Quillfeather', 'Ottoline', '2011-07-19', 'of-the-tests', 'postgres://'];

interface Span {
  readonly name: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

let [postgres, store, service]: [PostgresServer?, EventStoreServer?, Service?] = [];
let collector: Server;
let traces = '';
let everything = '';

const collecting = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((asked, answer) => {
      let body = '';
      asked.setEncoding('utf8').on('data', (part: string) => (body += part));
      asked.on('end', () => {
        traces += `${body}\n`;
        answer.setHeader('content-type', 'application/json').end('{}');
      });
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
const ready = async (): Promise<{ status: number; json: any }> => {
  const { status, text } = await service!.send('/health/ready');
  everything += text;
  return { status, json: JSON.parse(text) };
};
const untilReady = async (status: number) => {
  for (let i = 0; i < 300; i++) {
    const answer = await ready();
    if (answer.status === status) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return ready();
};
const spans = (): readonly Span[] =>
  traces
    .trim()
    .split('\n')
    .flatMap((text) => JSON.parse(text).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap((scope) => scope.spans as Span[]);
const register = (idempotencyKey: string) => {
  const names = { surname: 'Quillfeather', forename: 'Ottoline' };
  return service!.ask(REGISTER, { input: { idempotencyKey, names, dateOfBirth: '2011-07-19' } });
};

beforeAll(async () => {
  [collector, postgres, store] = [await collecting(), await startPostgres(), await startEventStoreServer()];
  service = await startService({
    ...{ EVENT_STORE_URL: store.url, READ_DATABASE_URL: await postgres.newDatabase() },
    ...{ KEY_DATABASE_URL: await postgres.newDatabase(), LOG_LEVEL: 'trace', METRICS: 'open' },
    ...{ THROUGHLINE_KEK: Buffer.alloc(32, 7).toString('base64') },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  });
}, 120_000);
afterAll(async () => {
  service?.remove();
  await store?.stop();
  await postgres?.stop();
  collector.close();
});

describe('a service whose log and lists lie with servers', () => {
  it('is well in every part, and traces a request to the rows in PostgreSQL', async () => {
    expect((await register('1')).text).toContain('RegisterChildSuccess');
    const { status, json } = await untilReady(200);
    expect(status).toBe(200);
    expect(Object.keys(json.details).sort()).toEqual(
      ['clock', 'keys', 'lists', 'log', 'mirror', 'parked', 'projector'].sort(),
    );
    for (let i = 0; i < 200 && !traces.includes('"projection step"'); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const step = spans().find(({ name }) => name === 'projection step');
    const way: string[] = [];
    for (let one = step; one; one = spans().find(({ spanId }) => spanId === one.parentSpanId))
      way.push(one.name);
    expect(way).toEqual(['projection step', 'append', 'command', 'request']);
  }, 60_000);

  it('says that its lists cannot be read while the database is away, and is ready once it is back', async () => {
    await postgres!.kill('SIGKILL');
    const { json } = await untilReady(503);
    expect(json.error.lists).toMatchObject({ status: 'down' });
    everything += (await register('2')).text;
    everything += (await service!.send('/metrics', { headers: { authorization: '' } })).text;
    await postgres!.start();
    expect((await untilReady(200)).status).toBe(200);
    expect((await register('2')).text).toContain('RegisterChildSuccess');
  }, 120_000);

  it('told nothing of anybody, and no address, in all of that', async () => {
    service!.askToEnd();
    const { code, err } = await service!.over;
    expect(code).toBe(0);
    const told = `${err}${traces}${everything}`;
    expect(NEVER.filter((one) => told.includes(one))).toEqual([]);
    expect(everything).toContain('throughline_commands_total{command="RegisterChild",outcome="recorded"} 1');
  }, 60_000);
});
