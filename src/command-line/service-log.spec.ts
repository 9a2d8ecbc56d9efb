import { Refused } from '../domain/refused.js';
import type { Log } from '../operations/log.js';
import { jsonLog } from '../operations/log.js';
import { configurationOf } from './configuration.js';
import { failure } from './failures.js';
import { tellingFaults } from './service-log.js';

const ending = async (thrown: Error, log: (write: (line: string) => void) => Log | undefined) => {
  const lines: string[] = [];
  const work = () => Promise.reject(thrown);
  const over: unknown = await tellingFaults(
    log((line) => lines.push(line)),
    work,
  ).catch((error: unknown) => error);
  return { said: failure(over).says, lines: lines.join('') };
};
const service = (write: (line: string) => void): Log => jsonLog(write, 'info');

describe('a service that ends with an error', () => {
  it('tells a fault by its kind and places, and nothing of what it says of anybody', async () => {
    const { said, lines } = await ending(new RangeError('Ida Fable'), service);
    expect(JSON.parse(lines)).toMatchObject({ level: 'error', kind: 'RangeError' });
    expect(said).toBe('The service ended with a fault.');
    expect(lines).not.toContain('Ida');
  });
  it('says a sentence that is meant for a person as it is', async () => {
    const refused = new Refused('odd', undefined, 'That cannot be.');
    expect(await ending(refused, service)).toEqual({ said: 'That cannot be.', lines: '' });
  });
  it('shows a person before a terminal a fault with its stack', async () => {
    const { said } = await ending(new RangeError('out of range'), () => undefined);
    expect(said).toContain('RangeError: out of range');
    expect(said).toMatch(/\n\s+at /);
  });
});

describe('the settings of a service', () => {
  it.each([
    [{ METRICS: 'yes' }, 'METRICS'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ END_NOTICE: '-1' }, 'END_NOTICE'],
    [{ END_WITHIN: 'soon' }, 'END_WITHIN'],
  ])('%p is refused by its name', (env, name) => {
    expect(() => configurationOf(env)).toThrow(name);
  });
  it('left out, are metrics behind the token, lines from info on, and an end within 15 seconds', () => {
    expect(configurationOf({})).toMatchObject({
      ...{ openMetrics: false, logLevel: 'info', ending: { noticeMs: 0, withinMs: 15_000 } },
    });
  });
});
