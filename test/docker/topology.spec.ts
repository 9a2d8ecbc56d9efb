import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { REGISTER } from '../operations/a-service.js';
import { terminal } from '../command-line/typed.js';
import type { AppProcess } from '../support/app-process.js';
import { TOKEN } from '../support/app-process.js';
import { journeysText } from '../support/journeys-text.js';
import { DOCKER } from './compose-file.js';
import { startProxy } from './proxy.js';
import type { Proxy } from './proxy.js';
import { startTopology } from './topology.js';
import type { Topology } from './topology.js';

let topology: Topology;
let [one, other]: AppProcess[] = [];
let proxy: Proxy;
let imports: string;
/** Whom the proxy gives the client to, and whom otherwise. */
let order: readonly AppProcess[];
beforeAll(async () => {
  imports = mkdtempSync(join(tmpdir(), 'throughline-imports-'));
  topology = await startTopology();
  // One after the other, as nobody can say which of two containers is faster.
  one = await topology.start('app-1');
  other = await topology.start('app-2');
  order = [one, other];
  proxy = await startProxy(() => order.map(({ url }) => url));
}, 120_000);
afterAll(async () => {
  await proxy.stop();
  await topology.stop();
  rmSync(imports, { recursive: true });
});

const CHILDREN = '{ children(first: 10) { edges { node { id surname } } } }';
const surnames = (text: string): readonly string[] =>
  JSON.parse(text).data.children.edges.map(({ node }: { node: { surname: string } }) => node.surname);
const throughProxy = async (path: string, body?: object): Promise<{ status: number; text: string }> => {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const asked = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const answer = await fetch(`${proxy.url}${path}`, asked);
  return { status: answer.status, text: await answer.text() };
};
const registering = (surname: string) => ({
  query: REGISTER,
  variables: {
    input: { idempotencyKey: surname, names: { surname, forename: 'Ida' }, dateOfBirth: '2010-05-04' },
  },
});
const register = async (surname: string): Promise<number> => {
  const { status, text } = await throughProxy('/graphql', registering(surname));
  if (status === 200) expect(JSON.parse(text).data.registerChild.__typename).toBe('RegisterChildSuccess');
  return status;
};
/** a, b, … z, ba, bb: a surname has no digits. */
const letters = (nth: number): string =>
  (nth < 26 ? '' : letters(Math.floor(nth / 26))) + String.fromCharCode(97 + (nth % 26));
const healthCheck = (url: string): number | null =>
  spawnSync(process.execPath, [join(DOCKER, 'answers.mjs')], { env: { PORT: new URL(url).port } }).status;

describe('what compose.yml starts, as plain processes', () => {
  it('is ready, and healthy by the check of the image', async () => {
    for (const app of [one!, other!]) {
      const { status, text } = await app.send('/health/ready', { headers: { authorization: '' } });
      expect({ status, text }).toMatchObject({ status: 200 });
      expect(healthCheck(app.url)).toBe(0);
    }
    expect(healthCheck('http://127.0.0.1:9')).toBe(1);
  });

  it('takes files through the process that a command is typed beside, and shows them in both', async () => {
    const data = {
      names: { surname: 'Fable', forename: 'Pip' },
      dateOfBirth: '2010-05-04',
      birthCohort: 2009,
    };
    const day = { occurredOn: '2022-09-05', knownAt: '2022-09-05' };
    const registered = { child: 'ONE', type: 'ChildRegistered', ...day, sourceRef: 'ONE', data };
    const file = join(imports, 'journeys.jsonl');
    writeFileSync(file, journeysText({}, [registered]));
    const beside = terminal('2026-11-22T10:00:00.000Z', topology.env('app-1'));
    const { status, out, err } = await beside.type('import', file);
    beside.remove();
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(out).toContain('0 errors');
    for (const app of [one!, other!]) expect(surnames((await app.ask(CHILDREN)).text)).toEqual(['Fable']);
  }, 60_000);

  it('records what comes through the proxy, and both processes show it at once', async () => {
    expect(await register('Quill')).toBe(200);
    for (const app of [one!, other!])
      expect(surnames((await app.ask(CHILDREN)).text)).toEqual(['Fable', 'Quill']);
  }, 60_000);

  it('shows counts to who is behind the proxy, and nothing but answers and health to who is before it', async () => {
    for (const app of [one!, other!]) {
      const { status, text } = await app.send('/metrics', { headers: { authorization: '' } });
      expect(status).toBe(200);
      expect(text).toContain('throughline_ready 1');
    }
    const codes = [];
    for (const path of ['/health/ready', '/health/live', '/metrics', '/local/import', '/local/rebuild'])
      codes.push((await throughProxy(path)).status);
    expect(codes).toEqual([200, 200, 404, 404, 404]);
  });

  it('keeps the lists in a database whose user may not see the keys', async () => {
    const lists = readFileSync(topology.env('app-1')['READ_DATABASE_URL_FILE']!, 'utf8').trim();
    const curious = new pg.Client(lists.replace(/\/lists$/, '/keys'));
    await expect(curious.connect()).rejects.toThrow('permission denied for database "keys"');
  });

  it('goes on without a failed request while one process ends as it is asked to', async () => {
    let ended = false;
    void one!.over.then(() => (ended = true));
    const statuses: number[] = [];
    for (let nth = 0; !ended; nth++) {
      if (nth === 3) one!.signal('SIGTERM');
      statuses.push(await register(`Ending${letters(nth)}`));
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await one!.over).code).toBe(0);
    one = await topology.start('app-1');
  }, 120_000);

  it('goes on with the other when the one that keeps the lists is killed, and the other keeps them', async () => {
    order = [other!, one!];
    other!.signal('SIGKILL');
    await other!.over;
    expect(await register('Zephyr')).toBe(200);
    const { text } = await throughProxy('/graphql', {
      query: '{ children(name: "Zephyr", first: 1) { edges { node { id surname } } } }',
    });
    expect(surnames(text)).toEqual(['Zephyr']);
    expect((await throughProxy('/health/ready')).status).toBe(200);
  }, 120_000);
});
