import { join } from 'node:path';
import { openLogReader } from '../../src/event-store/log-reader.js';
import { REGISTER, startService } from './a-service.js';
import type { Service } from './a-service.js';

let service: Service;
beforeAll(async () => (service = await startService({ END_NOTICE: '2' })));
afterAll(() => service.remove());

const CALLERS = 8;
const BEFORE_THE_END = 40;

/** One after the other, until the service takes nothing more; every request must have been answered. */
const call = async (caller: number, acknowledged: string[]): Promise<number> => {
  for (let nth = 0; ; nth++) {
    const names = { surname: 'Fable', forename: 'Ida' };
    const input = { idempotencyKey: `${caller}-${nth}`, names, dateOfBirth: '2010-05-04' };
    const { status, text } = await service.ask(REGISTER, { input });
    if (status !== 200) return status;
    acknowledged.push(JSON.parse(text).data.registerChild.childId);
    if (acknowledged.length === BEFORE_THE_END) service.askToEnd();
  }
};

const readyOnceEnding = async (): Promise<{ status: number; text: string }> => {
  for (;;) {
    const answer = await service.send('/health/ready', { headers: { authorization: '' } });
    if (answer.status !== 200) return answer;
  }
};

describe('a service that is asked to end under load', () => {
  it('answers what it took, refuses what comes, says so, ends with 0 and has lost nothing', async () => {
    const acknowledged: string[] = [];
    const callers = Array.from({ length: CALLERS }, (_, caller) => call(caller, acknowledged));
    const ready = await readyOnceEnding();
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.text)).toMatchObject({
      status: 'error',
      error: { server: { status: 'down', reason: 'The server is ending.' } },
    });
    expect(await Promise.all(callers)).toEqual(Array.from({ length: CALLERS }, () => 503));
    const { code, err } = await service.over;
    expect(code).toBe(0);
    expect(err).toContain('Everything taken was answered.');
    expect(acknowledged.length).toBeGreaterThanOrEqual(BEFORE_THE_END);
    const reader = openLogReader(join(service.dir, 'log.db'));
    const lost = acknowledged.filter((child) => reader.stream(`child-${child}`).length !== 1);
    reader.close();
    expect(lost).toEqual([]);
  }, 120_000);
});
