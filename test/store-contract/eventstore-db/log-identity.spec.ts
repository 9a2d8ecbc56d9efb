import { StoreRefused } from '../../../src/event-store/eventstore-db/refusals.js';
import { event, rejection } from '../fixture.js';
import { served } from './served.js';

/** Rows of the table of the event log design, section 7: what was seen, and so what the adapter does. */
const given = served();

describe('the identity of the log', () => {
  it('is written once, however many come first together', async () => {
    await given.anew();
    const all = await Promise.all([given.open(), given.open(), given.open()]);
    expect(new Set(all.map((one) => one.logId)).size).toBe(1);
    expect(given.server.log.stream('log')).toHaveLength(1);
    expect(await all[0].head()).toBe('0'.repeat(20));
  });
  it('stays when the log is opened again', async () => {
    const { logId } = given.store;
    await given.store.close();
    expect((await given.open()).logId).toBe(logId);
  });
  it('may be given to a new log, and must be the same ever after', async () => {
    await given.anew();
    const logId = '0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11';
    const first = await given.open({ logId });
    expect(first.logId).toBe(logId);
    const error = await rejection(given.open({ logId: event().id }));
    expect(error).toBeInstanceOf(StoreRefused);
    expect((error as Error).message).toContain(logId);
  });
  it('is never given a name that is no UUID, as nobody could read it again', async () => {
    await given.anew();
    expect(await rejection(given.open({ logId: '' }))).toBeInstanceOf(RangeError);
    expect(given.server.log.stream('log')).toEqual([]);
  });
  it('is refused where the stream holds something else', async () => {
    await given.anew();
    const other = { id: event().id, type: 'Other', contentType: 'application/json' };
    given.server.log.append('log', -1, [{ ...other, data: Buffer.from('{}'), metadata: Buffer.from('{}') }]);
    expect(await rejection(given.open())).toBeInstanceOf(StoreRefused);
  });
});
