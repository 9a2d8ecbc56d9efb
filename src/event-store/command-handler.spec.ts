import type { Decider } from '../domain/decider.js';
import { Refused } from '../domain/refused.js';
import { memoryLog } from '../../test/support/memory-log.js';
import type { Order } from './command.js';
import { ClockBack } from './clock-guard.js';
import { createMemoryStore } from './memory-store.js';
import { KeyUnavailable } from './command.js';
import { counting, gatheredOf, order, stream, viewOf, views } from '../../test/support/said-views.js';
import type { Say, Count } from '../../test/support/said-views.js';

describe('the command handler', () => {
  it('appends what the decision says, and answers with ids, revision and position', async () => {
    const { handler, read } = memoryLog();
    const done = await handler.execute(order('a', 'one', 'two'));
    const events = await read(stream);
    expect(done).toMatchObject({ stream, revision: 1, position: '00000000000000000002', repeated: false });
    expect(done.eventIds).toEqual(events.map(({ id }) => id));
    expect(events.map(viewOf)).toEqual(['one', 'two']);
  });

  it('gives every event its envelope', async () => {
    const { handler, read } = memoryLog();
    await handler.execute(order('a', 'one'));
    const [event] = await read(stream);
    expect(event).toMatchObject({
      ...{
        type: 'ViewsRecorded',
        schemaVersion: 1,
        stream,
        revision: 0,
        occurredOn: '2026-01-10',
        occurredBy: false,
      },
      ...{ recordedAt: '2026-11-02T09:00:00.000Z', knownAt: '2026-11-02T09:00:00.000Z' },
      ...{ knownFrom: 'here', knownPrecision: 'instant' },
    });
    expect(event?.metadata).toMatchObject({ source: 'page', recordedBy: 'staff-1', role: 'ehc-officer' });
    expect(event?.metadata.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps neither the command id nor what was said in clear', async () => {
    const { handler, store } = memoryLog();
    await handler.execute(order('the-token', 'a view of mine'));
    const stored = JSON.stringify(await store.readStream(stream));
    expect(stored).not.toContain('the-token');
    expect(stored).not.toContain('a view of mine');
  });

  it('decides on what stands in the stream already', async () => {
    const log = memoryLog();
    await log.handler.execute(order('a', 'one', 'two'));
    await log.handler.execute(order('b', 'three'));
    await log.anotherHandler().execute(order('c', 'four'));
    expect((await log.read(stream)).map(gatheredOf)).toEqual(['after 0', 'after 0', 'after 2', 'after 3']);
  });

  it('reads nothing for a stream that it has just written', async () => {
    const store = counting(createMemoryStore());
    const { handler } = memoryLog(undefined, { store });
    await handler.execute(order('a', 'one'));
    await handler.execute(order('b', 'two'));
    expect(store.reads).toBe(1);
  });

  it('never gives one decider the state that another made of the same stream', async () => {
    const { handler, read } = memoryLog();
    const texts: Decider<Say, readonly string[]> = {
      fold: (events) => events.map((event) => String(viewOf(event))),
      extend: (all, added) => [...all, ...added.map((event) => String(viewOf(event)))],
      decide: (_said, all) => views.decide({ views: [all.join('+')] }, all.length, () => ''),
    };
    await handler.execute(order('a', 'one', 'two'));
    await handler.execute({ ...order('b', 'any'), decider: texts });
    await handler.execute(order('c', 'three'));
    const events = await read(stream);
    expect(events.map(viewOf)).toEqual(['one', 'two', 'one+two', 'three']);
    expect(gatheredOf(events.at(-1))).toBe('after 3');
  });

  it('appends nothing where the decision says nothing', async () => {
    const { handler, read } = memoryLog();
    expect(await handler.execute(order('a'))).toMatchObject({ revision: -1, eventIds: [] });
    expect(await read(stream)).toEqual([]);
  });

  it('lets a refusal through and records nothing', async () => {
    const { handler, read } = memoryLog();
    await expect(handler.execute(order('a', 'refuse'))).rejects.toThrow(Refused);
    expect(await read(stream)).toEqual([]);
  });
});

describe('the clocks of an append', () => {
  it('never go back within a stream', async () => {
    const { handler, clock, read } = memoryLog('2026-11-02T09:00:03.000Z');
    await handler.execute(order('a', 'one'));
    clock.set('2026-11-02T09:00:01.000Z');
    await handler.execute(order('b', 'two'));
    const [one, two] = await read(stream);
    expect(two!.recordedAt >= one!.recordedAt).toBe(true);
  });

  it('put what is typed here in an order of its own, to the millisecond', async () => {
    const { handler, read } = memoryLog();
    for (const id of ['a', 'b', 'c']) await handler.execute(order(id, 'view'));
    expect((await read(stream)).map(({ knownAt }) => knownAt.slice(-5))).toEqual(
      ['.000Z', '.001Z', '.002Z'].map((t) => t.slice(-5)),
    );
  });

  it('refuse a machine whose clock stands more than five seconds before the log', async () => {
    const { handler, anotherHandler, clock } = memoryLog();
    await handler.execute(order('a', 'one'));
    clock.set('2026-11-02T08:59:54.999Z');
    await expect(handler.execute({ ...order('b', 'two'), stream: 'child-2' })).rejects.toThrow(ClockBack);
    await expect(anotherHandler().execute({ ...order('b', 'two'), stream: 'child-2' })).rejects.toThrow(
      ClockBack,
    );
  });

  const knownAt = (at: string, knownPrecision: 'day' | 'instant') => ({
    ...{ knownAt: at, knownPrecision },
    knownFrom: 'source' as const,
  });
  const reported = (at: string, precision: 'day' | 'instant'): Order<Say, Count> => ({
    ...order('a', 'one'),
    command: { views: ['one'], known: knownAt(at, precision) },
  });

  it('keep the time at which a source knew a fact', async () => {
    const { handler, read } = memoryLog();
    await handler.execute(reported('2025-03-01T10:00:00.000Z', 'instant'));
    expect((await read(stream))[0]).toMatchObject({
      knownAt: '2025-03-01T10:00:00.000Z',
      knownFrom: 'source',
    });
  });

  it('take a day that is not over as known now', async () => {
    const { handler, read } = memoryLog();
    await handler.execute(reported('2026-11-02T23:59:59.999Z', 'day'));
    expect((await read(stream))[0]).toMatchObject({
      knownAt: '2026-11-02T09:00:00.000Z',
      knownPrecision: 'day',
    });
  });

  it('refuse a fact known after it is recorded', async () => {
    const { handler } = memoryLog();
    await expect(handler.execute(reported('2027-01-01T00:00:00.000Z', 'instant'))).rejects.toMatchObject({
      reason: 'known-in-future',
    });
  });
});

describe('a stream whose key is not held', () => {
  it('takes no command, and says so', async () => {
    const { handler, keys, read } = memoryLog();
    await handler.execute(order('a', 'one'));
    keys.destroy(stream);
    await expect(handler.execute(order('b', 'two'))).rejects.toThrow(KeyUnavailable);
    expect(await read(stream)).toHaveLength(1);
  });

  it('is given no new key', async () => {
    const { handler, keys } = memoryLog();
    await handler.execute(order('a', 'one'));
    keys.destroy(stream);
    await expect(handler.execute(order('b', 'two'))).rejects.toThrow(KeyUnavailable);
    expect(keys.find(stream)).toBeUndefined();
  });
});
