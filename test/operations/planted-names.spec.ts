import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { journeysText } from '../support/journeys-text.js';
import { TOKEN } from '../support/app-process.js';
import type { Over } from '../support/app-process.js';
import { REGISTER, startService } from './a-service.js';
import type { Service } from './a-service.js';

/** Whatever of these is found anywhere was told. */
const SURNAME = 'Quillfeather';
const UPN = 'C999200016002';
const NHS = '9449305552';
const BORN = '2011-07-19';
const PLANTED = [SURNAME, 'Ottoline', UPN, NHS, BORN, 'ZZ99 3QF', TOKEN];

let collector: Server;
let service: Service;
let traces = '';

const collecting = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((asked, answer) => {
      asked.on('data', (part: Buffer) => (traces += part.toString('utf8')));
      asked.on('end', () => answer.setHeader('content-type', 'application/json').end('{}'));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const inCommands = async (): Promise<void> => {
  const names = { surname: SURNAME, forename: 'Ottoline' };
  const numbers = { upn: UPN, nhsNumber: NHS, postcode: 'ZZ99 3QF' };
  const input = { idempotencyKey: `${SURNAME}-1`, names, dateOfBirth: BORN, ...numbers };
  for (let twice = 0; twice < 2; twice++) await service.ask(REGISTER, { input });
  await service.ask(REGISTER, { input: { ...input, names: { surname: SURNAME, forename: '' } } });
  await service.ask(REGISTER, { input: { ...input, idempotencyKey: '3', dateOfBirth: `${BORN}x` } });
  await service.ask(REGISTER, { input: { ...input, idempotencyKey: '4', upn: `${UPN}9` } });
};

const inBadInput = async (): Promise<void> => {
  await service.ask(`query ${SURNAME} { ${SURNAME}: child(id: "${UPN}") { id ${SURNAME} } }`);
  await service.ask(`{ children(search: "${SURNAME}", first: -5) { totalCount } }`);
  await service.ask(`{ child(upn: "${UPN}"`);
  await service.ask(`{ transitionRisks(first: 1) { ${SURNAME} } }`, { [SURNAME]: NHS });
  const post = { method: 'POST', body: `{ "query": "${SURNAME}` };
  await service.send('/graphql', post);
  await service.send(`/${SURNAME}?upn=${UPN}`);
  await service.send(`/local/${SURNAME}`, { method: 'POST', body: JSON.stringify({ paths: [SURNAME] }) });
  await service.send('/metrics', { headers: { authorization: `Bearer ${SURNAME}`, 'user-agent': NHS } });
  await service.send('/health/ready', { headers: { traceparent: SURNAME, baggage: `upn=${UPN}` } });
};

const inAnImport = async (): Promise<string> => {
  const person = { fact: 'ChildRegistered', child: UPN, surname: SURNAME, dateOfBirth: BORN };
  const file = join(service.dir, `${SURNAME}.jsonl`);
  writeFileSync(file, journeysText({ kind: 'journeys' }, [person, { ...person, nhsNumber: NHS }]));
  const body = JSON.stringify({ paths: [file], acceptValid: true });
  return (await service.send('/local/import', { method: 'POST', body })).text;
};

const inAParkedChild = (): void => {
  const read = join(service.dir, 'read');
  const generation = readdirSync(read).find((name) => /^generation-\d+\.db$/.test(name))!;
  const db = new DatabaseSync(join(read, generation));
  db.prepare(
    "INSERT INTO parked_child (child, position, attempts, error, parked_at) VALUES (?, ?, 3, ?, '')",
  ).run('00000000-0000-4000-8000-000000000001', '0'.repeat(20), `${SURNAME} ${UPN} is no date`);
  db.close();
};

let over: Over;
let scraped: string;
let ready: string;
beforeAll(async () => {
  collector = await collecting();
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  service = await startService({
    ...{ LOG_LEVEL: 'trace', METRICS: 'open', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
  });
  await inCommands();
  await inBadInput();
  expect(await inAnImport()).toContain(SURNAME);
  inAParkedChild();
  scraped = (await service.send('/metrics', { headers: { authorization: '' } })).text;
  ready = (await service.send('/health/ready')).text;
  service.askToEnd();
  over = await service.over;
}, 120_000);
afterAll(() => {
  service.remove();
  collector.close();
});

const found = (text: string): readonly string[] =>
  PLANTED.filter((planted) => text.toLowerCase().includes(planted.toLowerCase()));

describe('names, numbers and dates that were sent to a service', () => {
  it('are in no byte of its log, which is lines of JSON', () => {
    expect(found(over.err)).toEqual([]);
    const lines = over.err.trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ service: 'throughline' });
    expect(over.code).toBe(0);
  });
  it('are in no byte of its metrics and of its health, which count them', () => {
    expect(found(scraped + ready)).toEqual([]);
    expect(scraped).toContain('throughline_commands_total{command="RegisterChild",outcome="recorded"} 1');
    expect(scraped).toContain('throughline_parked_children 1');
    expect(JSON.parse(ready)).toMatchObject({
      status: 'degraded',
      details: { parked: { parkedChildren: 1 } },
    });
    expect(scraped + ready).not.toContain('00000000-0000-4000-8000-000000000001');
  });
  it('are in no byte of its traces, which lead from the request to the rows', () => {
    expect(found(traces)).toEqual([]);
    for (const name of ['request', 'command', 'append', 'projection step'])
      expect(traces).toContain(`"name":"${name}"`);
    expect(traces).toContain('"correlation.id"');
  });
});
