import { takeClient } from '../../../src/event-store/eventstore-db/one-client.js';
import { NO_STREAM, StalePosition } from '../../../src/event-store/port.js';
import { caughtUp, event, events, eventsOf, followUntil, ids, rejection } from '../fixture.js';
import { never, QUICK, served, until } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('reads', () => {
  it('leaves out what is not asked for by itself, as the client ignores a filter there', async () => {
    const mine = events(2);
    await given.store.append('setting-a', NO_STREAM, events(3));
    await given.store.append('child-a', NO_STREAM, mine);
    expect(ids(await given.store.readAll({ prefix: 'child-', limit: 9 }))).toEqual(ids(mine));
  });
  it('never gives the events of the server, nor the one that says which log it is', async () => {
    given.server.log.writeSystemEvent();
    await given.store.append('child-a', NO_STREAM, [event()]);
    for (let i = 0; i < 600; i += 1) given.server.log.writeSystemEvent();
    const read = await given.store.readAll({ limit: 1_000 });
    expect(read.map((one) => one.stream)).toEqual(['child-a']);
    expect(await given.store.head()).toBe(read[0]!.position);
    expect(await rejection(given.store.append('log', 0, [event()]))).toBeInstanceOf(RangeError);
  });
  it('finds the head of a log that an earlier process wrote, behind many events of the server', async () => {
    const { position } = await given.store.append('child-a', NO_STREAM, events(2));
    for (let i = 0; i < 1_200; i += 1) given.server.log.writeSystemEvent();
    await given.store.close();
    const later = await given.open();
    expect(await later.head()).toBe(position);
  });
  it('looks for the head behind what the server wrote since it looked last, and no further', async () => {
    const { position } = await given.store.append('child-a', NO_STREAM, events(2));
    for (let i = 0; i < 1_200; i += 1) given.server.log.writeSystemEvent();
    await given.store.head();
    given.server.log.writeSystemEvent();
    const before = given.server.seen.sent;
    expect(await given.store.head()).toBe(position);
    expect(given.server.seen.sent - before).toBeLessThan(20);
    const later = await given.store.append('child-a', 1, [event()]);
    given.server.log.writeSystemEvent();
    expect(await given.store.head()).toBe(later.position);
  });
  it('ends every read that it leaves early, for the server and for the client', async () => {
    await given.store.append('child-a', NO_STREAM, events(120));
    const [, second] = await given.store.readStream('child-a');
    await given.store.readStream('child-a', { upToPosition: second!.position });
    await given.store.head();
    await given.store.readAll({ prefix: 'child-', limit: 3 });
    await until(() => given.server.seen.openReads === 0);
    const { client, giveBack } = await takeClient(given.server.url);
    const { disposableStreams: open } = client as unknown as { disposableStreams: ReadonlySet<object> };
    // The call that carries appends stays open; a read that leaked would stay as well.
    await until(() => open.size === 1);
    await giveBack();
  });
  it('closes in time though a read never ends', async () => {
    const patient = await given.open({ patience: { ...QUICK, silence: 60_000 } });
    given.server.faults.reads.push({ kind: 'hang', after: 0 });
    const reading = rejection(patient.readStream('child-a'));
    await until(() => given.server.seen.openReads === 1);
    await given.store.close();
    await patient.close();
    expect(await reading).toMatchObject({ message: 'This log was closed.' });
  });
  for (const kind of ['hang', 'die', 'status'] as const)
    it(`reads whole streams only, though the first try ends in the middle (${kind})`, async () => {
      const all = events(30);
      await given.store.append('child-a', NO_STREAM, all);
      given.server.faults.reads.push({ kind, after: 7, code: 14, message: 'Connection dropped' });
      const reading = given.store.readStream('child-a');
      if (kind === 'die') {
        await until(() => given.server.faults.reads.length === 0);
        await given.server.restart();
      }
      expect(ids(await reading)).toEqual(ids(all));
    });
  it('never takes a read that was cut for a short stream', async () => {
    const all = events(30);
    await given.store.append('child-a', NO_STREAM, all);
    given.server.faults.reads.push({ kind: 'hang', after: 7 });
    const patient = await given.open({ patience: { ...QUICK, silence: 60_000 } });
    const reading = patient.readStream('child-a');
    await until(() => given.server.faults.reads.length === 0);
    given.server.faults.appends.push({ kind: 'lose' });
    await given.store.append('child-b', NO_STREAM, [event()]);
    expect(ids(await reading)).toEqual(ids(all));
  });
  it('takes "after" as exclusive in reads and subscriptions, whatever the server includes', async () => {
    const all = events(3);
    const { position } = await given.store.append('child-a', NO_STREAM, all.slice(0, 1));
    await given.store.append('child-a', 0, all.slice(1));
    expect(ids(await given.store.readAll({ after: position, limit: 9 }))).toEqual(ids(all.slice(1)));
    given.server.faults.subscriptions.push({ kind: 'repeat', after: 1 });
    const seen = await followUntil(given.store.subscribe({ after: position, signal: never() }), caughtUp);
    expect(ids(eventsOf(seen))).toEqual(ids(all.slice(1)));
  });
  it('refuses a place at which no event stands', async () => {
    const { position } = await given.store.append('child-a', NO_STREAM, [event()]);
    const between = String(BigInt(position) - 3n).padStart(20, '0');
    expect(await rejection(given.store.readAll({ after: between, limit: 1 }))).toBeInstanceOf(StalePosition);
  });
  it('refuses a place beyond the end of any log, and takes it for no earlier one', async () => {
    const { position } = await given.store.append('child-a', NO_STREAM, events(3));
    const around = String((1n << 64n) * 2n + BigInt(position)).padStart(20, '0');
    expect(await rejection(given.store.readAll({ after: around, limit: 1 }))).toBeInstanceOf(StalePosition);
    const following = followUntil(given.store.subscribe({ after: around, signal: never() }), () => true);
    expect(await rejection(following)).toBeInstanceOf(StalePosition);
  });
});
