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

describe('what several processes share', () => {
  const [store, lists, keys] = [
    'esdb://127.0.0.1:2113',
    'postgres://127.0.0.1/lists',
    'postgres://127.0.0.1/keys',
  ];
  it.each([
    {},
    { EVENT_STORE_URL: store },
    { EVENT_STORE_URL: store, READ_DATABASE_URL: lists },
    { EVENT_STORE_URL: store, READ_DATABASE_URL: lists, KEY_DATABASE_URL: keys },
    { EVENT_STORE_URL: store, READ_DATABASE_URL: lists, KEY_DATABASE_URL: lists },
  ])('is taken as one of four houses: %j', (env) => {
    expect(configurationOf(env).eventStoreUrl).toBe(env.EVENT_STORE_URL);
  });
  it.each([
    { READ_DATABASE_URL: lists },
    { KEY_DATABASE_URL: keys },
    { EVENT_STORE_URL: store, KEY_DATABASE_URL: keys },
    { READ_DATABASE_URL: lists, KEY_DATABASE_URL: keys },
  ])('is refused in any other combination, naming what is missing: %j', (env) => {
    expect(() => configurationOf(env)).toThrow(/goes with EVENT_STORE_URL/);
  });
});
