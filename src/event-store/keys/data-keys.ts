import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../sqlite/arrays.js';
import { dataKey } from './data-key.js';
import type { DataKey } from './data-key.js';
import type { Kek } from './kek.js';
import { createRecent } from './recent.js';
import { unwrap, wrap } from './wrap.js';

/** Subjects' keys, unwrapped when first used; the newest used are kept in memory. */
export interface DataKeys {
  ofSubject(subject: string): DataKey | undefined;
  withId(keyId: string): DataKey | undefined;
  /** Makes a key; the caller commits before anybody uses it. */
  create(subject: string): DataKey;
  /** Empties the memory; erasures are rare, so nothing finer is needed. */
  forget(): void;
  /** Every key under another KEK; the caller commits. */
  rewrapAll(next: Kek): number;
}

type Row = [keyId: string, subject: string, wrapped: Uint8Array];

const KEPT = 20_000;
const label = (keyId: string, subject: string): string[] => ['data-key', keyId, subject];

const unwrapped = (kek: Kek, [keyId, subject, wrapped]: Row): Buffer =>
  unwrap(kek, wrapped, label(keyId, subject));

/** Data keys over an open key database. @param kekNow the KEK that wraps them now */
export const createDataKeys = (db: DatabaseSync, kekNow: () => Kek): DataKeys => {
  const bySubject = createRecent<string, DataKey>(KEPT);
  const byId = createRecent<string, DataKey>(KEPT);
  const columns = 'SELECT key_id, subject, wrapped FROM data_key';
  const selectSubject = prepareArrays<Row>(db, `${columns} WHERE subject = ?`);
  const selectId = prepareArrays<Row>(db, `${columns} WHERE key_id = ?`);

  const keep = (key: DataKey): DataKey => {
    bySubject.set(key.subject, key);
    byId.set(key.keyId, key);
    return key;
  };
  const fromRow = (row: Row | undefined): DataKey | undefined => {
    if (row === undefined) return undefined;
    const [keyId, subject] = row;
    return keep(dataKey(keyId, subject, unwrapped(kekNow(), row)));
  };

  return {
    ofSubject: (subject) => bySubject.get(subject) ?? fromRow(selectSubject.get(subject)),
    withId: (keyId) => byId.get(keyId) ?? fromRow(selectId.get(keyId)),
    create: (subject) => {
      const keyId = randomBytes(9).toString('base64url');
      const secret = randomBytes(32);
      const wrapped = wrap(kekNow(), secret, label(keyId, subject));
      db.prepare('INSERT INTO data_key (key_id, subject, wrapped) VALUES (?, ?, ?)').run(
        keyId,
        subject,
        wrapped,
      );
      return keep(dataKey(keyId, subject, secret));
    },
    forget: () => {
      bySubject.clear();
      byId.clear();
    },
    rewrapAll: (next) => {
      const rows = prepareArrays<Row>(db, columns).all();
      const update = db.prepare('UPDATE data_key SET wrapped = ? WHERE key_id = ?');
      for (const row of rows) {
        const [keyId, subject] = row;
        update.run(wrap(next, unwrapped(kekNow(), row), label(keyId, subject)), keyId);
      }
      return rows.length;
    },
  };
};
