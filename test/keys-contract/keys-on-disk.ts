import { given } from './shared-fixture.js';

/** The wrapped keys, in the order in which they were made. */
export const wrappedKeys = async (): Promise<Buffer[]> => {
  const rows = await given().database.ask<{ wrapped: Buffer }>(
    'SELECT wrapped FROM keys.data_key ORDER BY sequence',
  );
  return rows.map(({ wrapped }) => wrapped);
};
/** The bytes of the table of keys, as they lie in its file. */
export const keysOnDisk = async (): Promise<Buffer> => {
  await given().database.run('CHECKPOINT');
  const [row] = await given().database.ask<{ bytes: Buffer }>(
    "SELECT pg_read_binary_file(pg_relation_filepath('keys.data_key')) AS bytes",
  );
  return row!.bytes;
};
