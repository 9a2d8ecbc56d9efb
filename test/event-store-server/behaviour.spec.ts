import { randomUUID } from 'node:crypto';
import {
  jsonEvent,
  MaxAppendSizeExceededError,
  StreamNotFoundError,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { AllStreamResolvedEvent, EventData, EventStoreDBClient, Position } from '@eventstore/db-client';
import { rejection } from '../store-contract/fixture.js';
import { all, bareClient, event, events, name } from './bare-client.js';

/**
 * What is known of the server and of the bare client, said of whatever server the suite is given:
 * the stand-in on loopback may say nothing that a real one denies.
 */
const { client: bare, starts } = bareClient();
let client: EventStoreDBClient;
beforeAll(() => void (client = bare()));

const placesOf = (found: readonly AllStreamResolvedEvent[]): (bigint | undefined)[] =>
  found.map((one) => one.event?.position.commit);
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the event store, as its bare client sees it', () => {
  it('gives the first result to the same ids at the original revision, also when others followed', async () => {
    const stream = name();
    const [first, second] = [events(2), events(2)];
    await starts(stream, first);
    const result = await client.appendToStream(stream, second, { expectedRevision: 1n });
    await client.appendToStream(stream, event(), { expectedRevision: 3n });
    expect(await client.appendToStream(stream, second, { expectedRevision: 1n })).toEqual(result);
    expect(await all(client.readStream(stream))).toHaveLength(5);
  });
  it('gives the first result to the same ids where no stream is expected', async () => {
    const stream = name();
    const first = events(3);
    const result = await starts(stream, first);
    expect(await starts(stream, first)).toEqual(result);
  });
  it('accepts a prefix of the ids, and answers with the place of its last', async () => {
    const stream = name();
    const first = events(3);
    await starts(stream, first);
    const { nextExpectedRevision, position } = await starts(stream, first.slice(0, 2));
    const standing = await all(client.readStream(stream));
    expect(nextExpectedRevision).toBe(1n);
    expect(position).toEqual(standing[1]!.event!.position);
    expect(standing).toHaveLength(3);
  });
  it('writes the same ids again at the current revision', async () => {
    const stream = name();
    const first = events(2);
    await starts(stream, first);
    await client.appendToStream(stream, first, { expectedRevision: 1n });
    expect(await all(client.readStream(stream))).toHaveLength(4);
  });
  it('writes two equal ids of one call twice', async () => {
    const stream = name();
    const one = event();
    await starts(stream, [one, one]);
    expect(await all(client.readStream(stream))).toHaveLength(2);
  });
  it('refuses a repeat that goes on with something new', async () => {
    const stream = name();
    const first = events(2);
    await starts(stream, first);
    expect(await rejection(starts(stream, [...first, event()]))).toBeInstanceOf(WrongExpectedVersionError);
  });
  it('refuses a wrong revision with an empty message, and the actual one as a bigint or a word', async () => {
    const stream = name();
    await starts(stream, events(3));
    expect(await rejection(starts(stream, [event()]))).toMatchObject({ message: '', actualVersion: 2n });
    const missing = client.appendToStream(name(), event(), { expectedRevision: 7n });
    expect(await rejection(missing)).toMatchObject({ message: '', actualVersion: 'no_stream' });
  });
  it('takes 1,048,576 bytes of data in a call and refuses one more', async () => {
    const sized = (bytes: number): EventData =>
      jsonEvent({ type: 'ViewsRecorded', data: 'x'.repeat(bytes - 2), metadata: {} });
    expect((await starts(name(), [sized(1_048_576)])).success).toBe(true);
    expect(await rejection(starts(name(), [sized(1_048_577)]))).toBeInstanceOf(MaxAppendSizeExceededError);
    expect(await rejection(starts(name(), [sized(600_000), sized(600_000)]))).toBeInstanceOf(
      MaxAppendSizeExceededError,
    );
  });
  it('gives each event of a call a place of its own, and the call that of its last', async () => {
    const stream = name();
    const { position } = await starts(stream, events(4));
    const places = (await all(client.readStream(stream))).map((one) => one.event!.position!);
    expect(places.every(({ commit, prepare }) => commit === prepare)).toBe(true);
    expect(new Set(places.map(({ commit }) => commit)).size).toBe(4);
    expect(places.at(-1)).toEqual(position);
  });
  it('reads forwards from a position with the event at it, and backwards without', async () => {
    const stream = name();
    await starts(stream, events(3));
    const [a, b, c] = (await all(client.readStream(stream))).map((one) => one.event!.position!);
    const forwards = await all(client.readAll({ fromPosition: b!, maxCount: 2 }));
    expect(placesOf(forwards)).toEqual([b!.commit, c!.commit]);
    const backwards = await all(client.readAll({ direction: 'backwards', fromPosition: b!, maxCount: 1 }));
    expect(placesOf(backwards)).toEqual([a!.commit]);
  });
  it('subscribes from a position without the event at it', async () => {
    const stream = name();
    await starts(stream, events(3));
    const [, b, c] = (await all(client.readStream(stream))).map((one) => one.event!.position!);
    const seen: AllStreamResolvedEvent[] = [];
    const subscription = client.subscribeToAll({ fromPosition: b! });
    subscription.on('error', () => undefined);
    subscription.on('data', (one: AllStreamResolvedEvent) => seen.push(one));
    await until(() => seen.length > 0);
    await subscription.unsubscribe();
    expect(placesOf(seen)[0]).toBe(c!.commit);
  });
  it('ignores a filter of readAll without a word', async () => {
    const [mine, other] = [name(), `setting-${randomUUID()}`];
    const { position } = await starts(other, [event()]);
    await starts(mine, [event()]);
    const filter = streamNameFilter({ prefixes: ['child-'] });
    const options = { fromPosition: position!, filter } as Parameters<typeof client.readAll>[0];
    expect((await all(client.readAll(options))).map((one) => one.event!.streamId)).toEqual([other, mine]);
  });
  it('filters a subscription by the names of streams, and checkpoints lag behind what it looked at', async () => {
    const [mine, other] = [name(), `setting-${randomUUID()}`];
    const checkpoints: Position[] = [];
    const seen: AllStreamResolvedEvent[] = [];
    const { position: from } = await starts(other, [event()]);
    const filter = streamNameFilter({
      ...{ prefixes: [mine], checkpointInterval: 1 },
      checkpointReached: (_, at) => void checkpoints.push(at),
    });
    const subscription = client.subscribeToAll({ fromPosition: from!, filter });
    subscription.on('error', () => undefined);
    subscription.on('data', (one: AllStreamResolvedEvent) => seen.push(one));
    const places: bigint[] = [];
    for (let i = 0; i < 70; i += 1) {
      const { position } = await client.appendToStream(other, event(), { expectedRevision: BigInt(i) });
      places.push(position!.commit);
    }
    await until(() => checkpoints.some(({ commit }) => commit >= places[30]!));
    expect(checkpoints.at(-1)!.commit).toBeLessThan(places.at(-1)!);
    await starts(mine, [event()]);
    await until(() => seen.length > 0);
    await subscription.unsubscribe();
    expect(seen.map((one) => one.event!.streamId)).toEqual([mine]);
  });
  it('says that a stream is not there, and gives nothing from beyond its head', async () => {
    const stream = name();
    await starts(stream, events(2));
    expect(await all(client.readStream(stream, { fromRevision: 2n }))).toEqual([]);
    expect(await rejection(all(client.readStream(name())))).toBeInstanceOf(StreamNotFoundError);
  });
  it('gives nothing from beyond the end of the log, and refuses a place between two events', async () => {
    const { position } = await starts(name(), [event()]);
    const beyond = { commit: position!.commit + 1_000_000n, prepare: position!.commit + 1_000_000n };
    expect(await all(client.readAll({ fromPosition: beyond }))).toEqual([]);
    const between = { commit: position!.commit - 3n, prepare: position!.commit - 3n };
    const error = (await rejection(all(client.readAll({ fromPosition: between })))) as Error;
    expect(error.message).toContain('InvalidPosition');
  });
  it('refuses to subscribe from a place between two events', async () => {
    const { position } = await starts(name(), [event()]);
    const between = { commit: position!.commit - 3n, prepare: position!.commit - 3n };
    const subscription = client.subscribeToAll({ fromPosition: between });
    const error = await new Promise<Error>((resolve) => {
      subscription.on('error', resolve);
      subscription.on('data', () => resolve(new Error('It gave an event.')));
    });
    subscription.unsubscribe().catch(() => undefined);
    expect(error.message).toContain('invalid position');
  });
  it('has events of its own in the log, in streams that start with a dollar', async () => {
    const found = await all(client.readAll({ maxCount: 1 }));
    expect(found[0]!.event!.streamId).toMatch(/^\$/);
  });
});
