import { configurationOf } from './configuration.js';

describe('where the lists are', () => {
  it('is a database only where the log is in an event store', () => {
    const [log, lists] = ['esdb://127.0.0.1:2113', 'postgres://me:secret@127.0.0.1/lists'];
    expect(configurationOf({ EVENT_STORE_URL: log, READ_DATABASE_URL: lists })).toMatchObject({
      ...{ eventStoreUrl: log, readDatabaseUrl: lists },
    });
    expect(() => configurationOf({ READ_DATABASE_URL: lists })).toThrow(
      /READ_DATABASE_URL goes with EVENT_STORE_URL/,
    );
    expect(configurationOf({ READ_DATABASE_URL: '' }).readDatabaseUrl).toBeUndefined();
  });
});
