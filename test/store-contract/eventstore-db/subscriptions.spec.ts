import { NO_STREAM, StoreUnavailable } from '../../../src/event-store/port.js';
import type { Followed } from '../../../src/event-store/port.js';
import { caughtUp, event, events, eventsOf, followUntil, ids, rejection } from '../fixture.js';
import { never, QUICK, served, until } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('a subscription', () => {
  for (const fault of [
    { kind: 'die', after: 5 },
    { kind: 'end', after: 5 },
    { kind: 'hang', after: 5 },
    { kind: 'status', after: 5, code: 14, message: 'Connection dropped' },
    { kind: 'status', after: 0, code: 14, message: 'Server Is Not Ready' },
    { kind: 'status', after: 5, code: 13, message: 'Received RST_STREAM with code 2' },
    { kind: 'repeat', after: 5 },
  ] as const)
    it(`goes on after the last event that was handled: ${fault.kind} after ${fault.after}`, async () => {
      const all = events(12);
      await given.store.append('child-a', NO_STREAM, all);
      given.server.faults.subscriptions.push(fault);
      const following = followUntil(given.store.subscribe({ signal: never() }), caughtUp);
      if (fault.kind === 'die') {
        await until(() => given.server.faults.subscriptions.length === 0);
        await new Promise((resolve) => setTimeout(resolve, 30));
        await given.server.restart();
      }
      expect(ids(eventsOf(await following))).toEqual(ids(all));
    });
  it('starts again from the own position of an event, and not from a checkpoint', async () => {
    const mine = events(2);
    await given.store.append('child-a', NO_STREAM, mine.slice(0, 1));
    for (let i = 0; i < 100; i += 1) await given.store.append('setting-a', i - 1, [event()]);
    given.server.faults.subscriptions.push({ kind: 'end', after: 90 });
    const seen: Followed[] = [];
    const following = followUntil(given.store.subscribe({ prefix: 'child-', signal: never() }), (all) => {
      seen.splice(0, seen.length, ...all);
      return eventsOf(all).length === 2;
    });
    await until(() => seen.some((one) => one.kind === 'caught-up'));
    await given.store.append('child-a', 0, mine.slice(1));
    await following;
    expect(ids(eventsOf(seen))).toEqual(ids(mine));
    const own = given.server.log.all.filter((one) => !one.stream.startsWith('$'));
    expect(given.server.seen.subscribed[1]!.from).toBe(own[89]!.position);
  });
  it('ends, in words, where the store stays away for longer than all tries, and can be begun again', async () => {
    const hasty = await given.open({ patience: { ...QUICK, inAll: 100 } });
    const seen: Followed[] = [];
    const following = followUntil(hasty.subscribe({ signal: never() }), (all) => {
      seen.splice(0, seen.length, ...all);
      return false;
    });
    await until(() => seen.some((one) => one.kind === 'caught-up'));
    given.server.die();
    expect(await rejection(following)).toBeInstanceOf(StoreUnavailable);
    await given.server.restart();
    const { position } = await given.store.append('child-a', NO_STREAM, [event()]);
    const again = await followUntil(
      hasty.subscribe({ signal: never() }),
      (all) => eventsOf(all).length === 1,
    );
    expect(eventsOf(again)[0]!.position).toBe(position);
  });
  it('ends when it is told to, though the store is away and it would still be tried', async () => {
    const patient = await given.open({ patience: { ...QUICK, inAll: 600_000 } });
    given.server.die();
    const stop = new AbortController();
    const following = followUntil(patient.subscribe({ signal: stop.signal }), () => false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort();
    expect(await following).toEqual([]);
    await given.server.restart();
  });
  it('leaves the events of the server to the server', async () => {
    const first = given.store.append('child-a', NO_STREAM, [event()]);
    await followUntil(given.store.subscribe({ signal: never() }), (seen) => eventsOf(seen).length === 1);
    await first;
    expect(given.server.seen.subscribed.at(-1)!.regex).toBe('^[^$]');
  });
  it('ends its call when it is left', async () => {
    await given.store.append('child-a', NO_STREAM, events(20));
    await followUntil(given.store.subscribe({ signal: never() }), (seen) => seen.length === 1);
    await until(() => given.server.seen.subscriptions === 0);
  });
});
