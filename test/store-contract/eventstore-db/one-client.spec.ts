import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEventStoreDb } from '../../../src/event-store/eventstore-db/open-eventstore-db.js';
import { SecondStore, StoreRefused } from '../../../src/event-store/eventstore-db/refusals.js';
import { Conflict, NO_STREAM } from '../../../src/event-store/port.js';
import { startEventStoreServer } from '../../event-store-server/server.js';
import { event, events, rejection } from '../fixture.js';
import { served } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('one client a process', () => {
  it('refuses a second store while the first is open', async () => {
    const error = await rejection(openEventStoreDb('esdb://127.0.0.1:1?tls=false'));
    expect(error).toBeInstanceOf(SecondStore);
  });
  it('serves two logs of one address with the same client, each until it is closed', async () => {
    const other = await given.open();
    await given.store.close();
    expect((await other.append('child-a', NO_STREAM, [event()])).revision).toBe(0);
  });
  it('takes another address once the first is closed', async () => {
    await given.store.close();
    const other = await startEventStoreServer();
    const elsewhere = await openEventStoreDb(other.url);
    expect((await elsewhere.append('child-a', NO_STREAM, [event()])).revision).toBe(0);
    await elsewhere.close();
    await other.stop();
  });
});

describe('what the client leaves unsaid', () => {
  it('writes the sentence of a conflict itself', async () => {
    await given.store.append('child-a', NO_STREAM, events(3));
    const error = await rejection(given.store.append('child-a', 0, [event()]));
    expect(error).toBeInstanceOf(Conflict);
    expect((error as Error).message).toBe('Stream child-a is at revision 2, not at the expected 0.');
  });
  it('refuses a connection string in which appends do not throw, as their revisions are then wrong', async () => {
    await given.store.close();
    const error = await rejection(openEventStoreDb(`${given.server.url}&throwOnAppendFailure=false`));
    expect(error).toBeInstanceOf(StoreRefused);
    expect((error as Error).message).toContain('throwOnAppendFailure');
  });
  it('says in words that a stream was deleted for ever, and deletes nothing itself', async () => {
    await given.store.append('child-a', NO_STREAM, [event()]);
    given.server.log.tombstone('child-a');
    for (const refused of [
      () => given.store.append('child-a', 0, [event()]),
      () => given.store.readStream('child-a'),
    ])
      expect(((await rejection(refused())) as Error).message).toContain('Stream child-a was deleted');
    expect(given.server.seen.deletes).toBe(0);
  });
  it('notices that a stream was deleted softly, as its revisions go on', async () => {
    await given.store.append('child-a', NO_STREAM, events(2));
    given.server.log.deleteSoftly('child-a');
    const error = (await rejection(given.store.append('child-a', NO_STREAM, [event()]))) as Error;
    expect(error.message).toContain('Stream child-a was deleted');
  });
  it('says which stream holds what another program wrote', async () => {
    const foreign = { id: event().id, type: 'Other', contentType: 'application/octet-stream' };
    given.server.log.append('child-a', -1, [
      { ...foreign, data: Buffer.from([1, 2]), metadata: Buffer.from('') },
    ]);
    const error = (await rejection(given.store.readStream('child-a'))) as Error;
    expect(error.message).toContain('stream child-a was not written by this program');
  });
  it('uses nothing of the client that was seen to be wrong, and nothing that deletes', () => {
    const folder = join(import.meta.dirname, '../../../src/event-store/eventstore-db');
    const sources = readdirSync(folder).filter((name) => !name.endsWith('.spec.ts'));
    const text = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(text).toContain('appendToStream(');
    for (const unused of [
      'deleteStream',
      'tombstoneStream',
      'StreamMetadata',
      'checkpointReached:',
      'Persistent',
    ])
      expect(text).not.toContain(unused);
  });
});
