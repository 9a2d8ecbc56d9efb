import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { TOKEN } from '../support/app-process.js';
import { REGISTER, startService } from './a-service.js';
import type { Service } from './a-service.js';

let service: Service;
beforeAll(async () => (service = await startService({ END_WITHIN: '1', METRICS: 'open' })));
afterAll(() => service.remove());

/** A request whose body never comes to its end: it is under way until somebody gives up. */
const halfARequest = (): Promise<Socket> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname, () => {
      const lines = ['POST /graphql HTTP/1.1', 'host: here', `authorization: Bearer ${TOKEN}`];
      lines.push('content-type: application/json', 'content-length: 100', '', '{ "query": ');
      socket.write(lines.join('\r\n'), () => resolve(socket));
    });
    socket.on('error', () => undefined);
  });
const metrics = async (): Promise<string> =>
  (await service.send('/metrics', { headers: { authorization: '' } })).text;
const untilMetricsSay = async (said: string): Promise<string> => {
  for (let i = 0; i < 200; i++) {
    const text = await metrics();
    if (text.includes(said)) return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return metrics();
};

describe('a request that never comes to an end', () => {
  it('is counted as one that was not answered, where its asker goes', async () => {
    const socket = await halfARequest();
    // The scrape itself is one.
    await untilMetricsSay('throughline_requests_under_way 2');
    socket.destroy();
    const gone = 'throughline_requests_total{operation="graphql-unread",status="499"} 1';
    expect(await untilMetricsSay(gone)).toContain(gone);
  });

  it('is cut off at the end of END_WITHIN: the process says so, ends with 1 and has lost nothing', async () => {
    const names = { surname: 'Fable', forename: 'Ida' };
    const input = { idempotencyKey: '1', names, dateOfBirth: '2010-05-04' };
    const { text } = await service.ask(REGISTER, { input });
    const socket = await halfARequest();
    await untilMetricsSay('throughline_requests_under_way 2');
    const cut = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
    service.askToEnd();
    expect(await cut).toBe(true);
    const { code, err } = await service.over;
    expect(code).toBe(1);
    expect(err).toContain('What was still being answered at the end of END_WITHIN was cut off.');
    expect(err).not.toContain('Everything taken was answered.');
    const reader = openLogReader(join(service.dir, 'log.db'));
    const { childId } = JSON.parse(text).data.registerChild;
    expect(reader.stream(`child-${childId}`)).toHaveLength(1);
    reader.close();
  });
});
