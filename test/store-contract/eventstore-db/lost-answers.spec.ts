import { NO_STREAM, StoreUnavailable } from '../../../src/event-store/port.js';
import type { AppendFault } from '../../event-store-server/faults.js';
import { event, events, ids, rejection } from '../fixture.js';
import { QUICK, served, until } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('an append whose answer is lost', () => {
  const faults: readonly [what: string, fault: AppendFault][] = [
    ['the server dies between write and acknowledgement', { kind: 'die-after-writing' }],
    ['the server dies before it writes', { kind: 'die' }],
    ['the answer never comes', { kind: 'lose-answer' }],
    ['the append never arrives', { kind: 'lose' }],
    ['the answer comes after its time', { kind: 'late', ms: 900 }],
    ['the server times it out', { kind: 'time-out' }],
    ['the server is starting', { kind: 'refuse', message: 'Server Is Not Ready' }],
    ['the server is busy', { kind: 'refuse', message: 'Server Is Busy' }],
    ['the call is reset', { kind: 'status', code: 13, message: 'Received RST_STREAM with code 2' }],
    ['the call is lost', { kind: 'status', code: 14, message: 'Connection dropped' }],
    ['the call is cancelled by the server', { kind: 'status', code: 1, message: 'Shutting down' }],
  ];
  for (const [what, fault] of faults)
    it(`is sent again with the same ids at the same revision where ${what}`, async () => {
      const first = events(2);
      await given.store.append('child-a', NO_STREAM, first);
      const again = events(2);
      given.server.faults.appends.push(fault);
      const appending = given.store.append('child-a', 1, again);
      if (fault.kind.startsWith('die')) {
        await until(() => given.server.faults.appends.length === 0);
        await given.server.restart();
      }
      const { revision, position } = await appending;
      expect(given.held('child-a')).toEqual(ids([...first, ...again]));
      expect(revision).toBe(3);
      expect(BigInt(position)).toBe(given.server.log.stream('child-a')[3]!.position);
      const tries = given.sent('child-a').slice(1);
      expect(tries.length).toBeGreaterThan(1);
      expect(tries.every((one) => one.expected === 1 && one.ids.join() === ids(again).join())).toBe(true);
    });
  it('is said to be unknown, in words, when the time for all tries is over', async () => {
    const hasty = await given.open({ patience: { ...QUICK, answer: 100, inAll: 300 } });
    given.server.faults.appends.push(...Array.from({ length: 50 }, (): AppendFault => ({ kind: 'lose' })));
    const error = (await rejection(hasty.append('child-a', NO_STREAM, [event()]))) as Error;
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error.message).toContain('not known');
    given.server.faults.appends.length = 0;
    expect((await hasty.append('child-b', NO_STREAM, [event()])).revision).toBe(0);
  });
  it('does not hold a frozen server for longer than its own time, and goes on when it thaws', async () => {
    let thaw = (): void => undefined;
    given.server.faults.frozen = new Promise((resolve) => (thaw = resolve));
    const hasty = given.store.append('child-a', NO_STREAM, [event()]);
    await until(() => given.sent('child-a').length >= 2);
    given.server.faults.frozen = undefined;
    thaw();
    expect((await hasty).revision).toBe(0);
    expect(given.held('child-a')).toHaveLength(1);
  });
  it('has its position read where the server answers without one', async () => {
    const again = events(2);
    const first = await given.store.append('child-a', NO_STREAM, again);
    given.server.faults.appends.push({ kind: 'no-position' });
    expect(await given.store.append('child-a', NO_STREAM, again)).toEqual(first);
  });
});
