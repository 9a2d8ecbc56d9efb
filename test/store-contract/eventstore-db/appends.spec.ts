import { MixedRepeat, NO_STREAM, Overloaded } from '../../../src/event-store/port.js';
import type { AppendFault } from '../../event-store-server/faults.js';
import { event, events, rejection } from '../fixture.js';
import { served, until } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('appends in flight', () => {
  it('has at most fifteen, and the others wait their turn', async () => {
    given.server.faults.appends.push(
      ...Array.from({ length: 60 }, (): AppendFault => ({ kind: 'late', ms: 20 })),
    );
    const all = Array.from({ length: 60 }, (_, i) => given.store.append(`child-${i}`, NO_STREAM, [event()]));
    await Promise.all(all);
    expect(given.server.seen.mostInFlight).toBeLessThanOrEqual(15);
    expect(given.server.seen.mostInFlight).toBeGreaterThan(1);
  });
  it('refuses one more than may wait, and serves those that do', async () => {
    const small = await given.open({ maxWaiting: 5 });
    const all = Array.from({ length: 21 }, (_, i) => small.append(`child-${i}`, NO_STREAM, [event()]));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(20);
    expect(outcomes.at(-1)).toMatchObject({ reason: expect.any(Overloaded) });
  });
  it('loses none when the connection dies under fifteen large ones', async () => {
    given.server.faults.appends.push(...Array.from({ length: 7 }, (): AppendFault => ({ kind: 'lose' })), {
      kind: 'die',
    });
    const large = 'x'.repeat(200_000);
    const all = Array.from({ length: 30 }, (_, i) =>
      given.store.append(`child-${i}`, NO_STREAM, [event(large)]),
    );
    await until(() => given.server.faults.appends.length === 0);
    await given.server.restart();
    expect((await Promise.all(all)).every(({ revision }) => revision === 0)).toBe(true);
  });
});

describe('closing', () => {
  it('finishes what is in flight and what waits', async () => {
    const slow = Array.from({ length: 30 }, (): AppendFault => ({ kind: 'late', ms: 20 }));
    given.server.faults.appends.push(...slow);
    const all = slow.map((_, i) => given.store.append(`child-${i}`, NO_STREAM, [event()]));
    await given.store.close();
    expect((await Promise.all(all)).every(({ revision }) => revision === 0)).toBe(true);
  });
  it('waits for no store that is gone', async () => {
    given.server.die();
    const waiting = Array.from({ length: 30 }, (_, i) =>
      rejection(given.store.append(`child-${i}`, NO_STREAM, [event()])),
    );
    await given.store.close();
    for (const error of await Promise.all(waiting)) expect(error).toBeInstanceOf(Error);
  });
  it('gives up what a frozen store holds', async () => {
    let thaw = (): void => undefined;
    given.server.faults.frozen = new Promise((resolve) => (thaw = resolve));
    const waiting = Array.from({ length: 40 }, (_, i) =>
      rejection(given.store.append(`child-${i}`, NO_STREAM, [event()])),
    );
    await given.store.close();
    for (const error of await Promise.all(waiting)) expect(error).toBeInstanceOf(Error);
    thaw();
  });
});

describe('repeats', () => {
  it('sends ids once, at the revision that was said, however the append ends', async () => {
    const one = event();
    await given.store.append('child-a', NO_STREAM, events(2));
    await rejection(given.store.append('child-a', 0, [one]));
    expect(given.sent('child-a').filter((append) => append.ids.includes(one.id))).toHaveLength(1);
  });
  it('looks for equal ids within a call before it sends anything', async () => {
    const twice = event();
    expect(await rejection(given.store.append('child-a', NO_STREAM, [twice, twice]))).toBeInstanceOf(
      MixedRepeat,
    );
    expect(given.sent('child-a')).toEqual([]);
  });
});

describe('the size of an append', () => {
  const sized = (bytes: number) => ({ ...event(), data: `"${'x'.repeat(bytes - 2)}"`, metadata: '{}' });
  const most = 1_048_576 - '{}'.length - 2 * event().type.length;

  it('is counted before anything is sent, and one byte too many is refused in words', async () => {
    const error = (await rejection(given.store.append('child-a', NO_STREAM, [sized(most + 1)]))) as Error;
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toContain('1048577 bytes');
    expect(given.sent('child-a')).toEqual([]);
  });
  it('may be as large as the server takes', async () => {
    expect((await given.store.append('child-a', NO_STREAM, [sized(most)])).revision).toBe(0);
  });
  it('fails no neighbour in flight', async () => {
    const [large, small] = await Promise.allSettled([
      given.store.append('child-a', NO_STREAM, [sized(17_000_000)]),
      given.store.append('child-b', NO_STREAM, [event()]),
    ]);
    expect([large.status, small.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('what cannot be serialised', () => {
  for (const [what, part] of [
    ['data that is no JSON', { data: '{"n":1n}' }],
    ['data that is nothing', { data: 'undefined' }],
    ['an id that is no UUID', { id: 'first' }],
  ] as const)
    it(`is refused before the call: ${what}`, async () => {
      const error = await rejection(given.store.append('child-a', NO_STREAM, [{ ...event(), ...part }]));
      expect(error).toBeInstanceOf(RangeError);
      expect(given.sent('child-a')).toEqual([]);
      expect((await given.store.append('child-a', NO_STREAM, [event()])).revision).toBe(0);
    });
});
