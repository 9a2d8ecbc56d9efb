import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { newChild } from './fixture.js';
import { given, openOne } from './shared-fixture.js';

/** What lies in the database. */
export const lyingThere = (): void => {
  it('has every table and column of the keys of a folder', async () => {
    await openOne();
    const file = new DatabaseSync(':memory:');
    file.exec(readFileSync('migrations/keys/0001-keys.sql', 'utf8'));
    const columns = `SELECT t.name || '.' || c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
      WHERE t.type = 'table'`;
    const wanted = file.prepare(columns).all() as { column: string }[];
    file.close();
    const there = await given().database.ask<{ column: string }>(
      "SELECT table_name || '.' || column_name AS column FROM information_schema.columns WHERE table_schema = 'keys'",
    );
    expect(there).toEqual(expect.arrayContaining(wanted.map((one) => ({ ...one }))));
  });
  it('holds no key and no identifier in clear', async () => {
    const store = await openOne();
    const key = await store.ensure(newChild());
    await store.claims.claim([{ kind: 'nhs-number', value: '9434765919', child: newChild() }]);
    const tables = ['key_database', 'data_key', 'identity_claim'];
    const rows = await Promise.all(
      tables.map((table) => given().database.ask(`SELECT * FROM keys.${table}`)),
    );
    const text = JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    );
    expect(text).not.toContain(key.secret.export().toString('hex'));
    expect(text).not.toContain('9434765919');
  });
  it('is refused without a key-encryption key, for others could not be given the same', async () => {
    await expect(openOne({ kek: undefined })).rejects.toThrow('THROUGHLINE_KEK');
    expect(await given().database.ask("SELECT 1 FROM pg_namespace WHERE nspname = 'keys'")).toEqual([]);
  });
};
