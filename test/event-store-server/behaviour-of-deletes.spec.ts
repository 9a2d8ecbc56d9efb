import { StreamDeletedError, StreamNotFoundError } from '@eventstore/db-client';
import { rejection } from '../store-contract/fixture.js';
import { all, bareClient, event, events, name } from './bare-client.js';

/** What is known of streams that somebody deleted; nothing of this program deletes. Said of whatever server is given. */
const { client, starts } = bareClient();

describe('a stream that was deleted in the event store, as the bare client sees it', () => {
  it('refuses a stream that was tombstoned, to writers and to readers', async () => {
    const stream = name();
    await starts(stream, [event()]);
    await client().tombstoneStream(stream);
    for (const refused of [
      () => client().appendToStream(stream, event(), { expectedRevision: 0n }),
      () => all(client().readStream(stream)),
    ]) {
      const error = await rejection(refused());
      expect(error).toBeInstanceOf(StreamDeletedError);
      expect(error).toMatchObject({ streamName: stream });
    }
  });
  it('has no stream where it was deleted softly, and continues its revisions when it is begun again', async () => {
    const stream = name();
    await starts(stream, events(2));
    await client().deleteStream(stream);
    expect(await rejection(all(client().readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
    expect((await starts(stream, [event()])).nextExpectedRevision).toBe(2n);
    const left = await all(client().readStream(stream));
    expect(left.map((one) => one.event!.revision)).toEqual([2n]);
  });
});
