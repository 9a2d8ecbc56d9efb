import { TODAY } from '../../test/support/child.js';
import { memoryLog } from '../../test/support/memory-log.js';
import { ADA, claims, EVE, IDA, link, open, streamOf, unlink } from '../../test/support/two-records.js';
import { createJourneyDesk } from './journey-desk.handlers.js';

describe('a link of two records', () => {
  it('stands on both from one moment, the second naming the first', async () => {
    const { say, events } = await open();
    await say(link());
    const [one, other] = [(await events(ADA)).at(-1)!, (await events(EVE)).at(-1)!];
    expect(one).toMatchObject({
      type: 'RecordsLinked',
      data: { withStream: streamOf(EVE), because: 'decision' },
    });
    expect(other).toMatchObject({
      type: 'RecordsLinked',
      data: { withStream: streamOf(ADA), because: 'decision' },
    });
    expect(other.knownAt).toBe(one.knownAt);
    expect(other.metadata).toMatchObject({ causationId: one.id, correlationId: one.metadata.correlationId });
  });
  it('happens once when it is said twice', async () => {
    const { say, types } = await open();
    const first = await say(link(), 'a');
    expect(await say(link(), 'a')).toEqual({ ...first, repeated: true });
    expect([await types(ADA), await types(EVE)]).toEqual([
      ['ChildRegistered', 'RecordsLinked'],
      ['ChildRegistered', 'RecordsLinked'],
    ]);
  });
  it('is finished by saying it again where the second append did not come', async () => {
    const { desk, store, types, ...log } = await open();
    const stopped = {
      ...store,
      append: (stream: string, ...rest: [number, never]) =>
        stream === streamOf(EVE) ? Promise.reject(new Error('no space')) : store.append(stream, ...rest),
    };
    const { handler } = memoryLog('2026-11-02T09:00:00.000Z', { store: stopped, keys: log.keys });
    const halved = createJourneyDesk({ ...log, store, handler, claims });
    const said = { commandId: 'a', source: 'graphql' };
    await expect(halved.say(link(), said)).rejects.toThrow('no space');
    expect([await types(ADA), await types(EVE)]).toEqual([
      ['ChildRegistered', 'RecordsLinked'],
      ['ChildRegistered'],
    ]);
    await desk.say(link(), said);
    expect(await types(EVE)).toEqual(['ChildRegistered', 'RecordsLinked']);
  });
  it('is refused to the child itself, to nobody, to an erased record and to one that is linked already', async () => {
    const { say, handler } = await open();
    await expect(say(link(ADA))).rejects.toMatchObject({ reason: 'same-child', field: 'withChild' });
    await expect(say(link('nobody'))).rejects.toMatchObject({ reason: 'unknown-child', field: 'withChild' });
    const erased = {
      type: 'SubjectErased',
      occurredOn: TODAY,
      data: { because: 'ordered', authority: '999', by: 'x' },
    };
    const decider = { fold: () => 0, extend: () => 0, decide: () => [erased] };
    await handler.execute({
      ...{ stream: streamOf(IDA), command: {}, decider, said: () => '' },
      context: { commandId: 'erase', source: 'page' },
    });
    await expect(say(link(IDA))).rejects.toMatchObject({ reason: 'record-erased', field: 'withChild' });
    await say(link());
    await expect(say(link())).rejects.toMatchObject({ reason: 'already-linked' });
    await expect(say(link(ADA, EVE))).rejects.toMatchObject({ reason: 'already-linked' });
  });
  it('is undone from either side, and can be made again on the same day', async () => {
    const { say, types } = await open();
    await say(link());
    await say(unlink(ADA, EVE));
    await say(link());
    expect(await types(EVE)).toEqual([
      'ChildRegistered',
      'RecordsLinked',
      'RecordsUnlinked',
      'RecordsLinked',
    ]);
    expect(await types(ADA)).toEqual(await types(EVE));
  });
  it('is not undone where there is none, or where a third record makes it', async () => {
    const { say } = await open();
    await expect(say(unlink())).rejects.toMatchObject({ reason: 'not-linked', field: 'fromChild' });
    await say(link(EVE, ADA));
    await say(link(IDA, EVE));
    await expect(say(link(IDA, ADA))).rejects.toMatchObject({ reason: 'already-linked' });
    await expect(say(unlink(IDA, ADA))).rejects.toMatchObject({ reason: 'linked-through-another' });
  });
});
