import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
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
  forget(subject?: string): void;
  /** Every key under another KEK; the caller commits. */
  rewrapAll(next: Kek): number;
}

type Row = [keyId: string, subject: string, wrapped: Uint8Array];

const KEPT = 20_000;
const label = (keyId: string, subject: string): string[] => ['data-key', keyId, subject];

/** Data keys over an open key database. @param kekNow the KEK that wraps them now */
export const createDataKeys = (db: DatabaseSync, kekNow: () => Kek): DataKeys => {
  const bySubject = createRecent<string, DataKey>(KEPT);
  const byId = createRecent<string, DataKey>(KEPT);
  const columns = 'SELECT key_id, subject, wrapped FROM data_key';
  const selectSubject = db.prepare(`${columns} WHERE subject = ?`).setReturnArrays(true);
  const selectId = db.prepare(`${columns} WHERE key_id = ?`).setReturnArrays(true);

  const keep = (key: DataKey): DataKey => {
    bySubject.set(key.subject, key);
    byId.set(key.keyId, key);
    return key;
  };
  const fromRow = (row: unknown): DataKey | undefined => {
    if (row === undefined) return undefined;
    const [keyId, subject, wrapped] = row as Row;
    return keep(dataKey(keyId, subject, unwrap(kekNow(), wrapped, label(keyId, subject))));
  };

  return {
    ofSubject: (subject) => bySubject.get(subject) ?? fromRow(selectSubject.get(subject)),
    withId: (keyId) => byId.get(keyId) ?? fromRow(selectId.get(keyId)),
    create: (subject) => {
      const keyId = randomBytes(9).toString('base64url');
      const secret = randomBytes(32);
      const wrapped = wrap(kekNow(), secret, label(keyId, subject));
      db.prepare('INSERT INTO data_key (key_id, subject, wrapped) VALUES (?, ?, ?)').run(keyId, subject, wrapped);
      return keep(dataKey(keyId, subject, secret));
    },
    forget: (subject) => {
      const key = subject === undefined ? undefined : bySubject.get(subject);
      if (subject !== undefined && !key) return;
      if (!key) {
        bySubject.clear();
        byId.clear();
        return;
      }
      bySubject.delete(key.subject);
      byId.delete(key.keyId);
    },
    rewrapAll: (next) => {
      const rows = db.prepare(columns).setReturnArrays(true).all() as unknown as Row[];
      const update = db.prepare('UPDATE data_key SET wrapped = ? WHERE key_id = ?');
      for (const [keyId, subject, wrapped] of rows)
        update.run(wrap(next, unwrap(kekNow(), wrapped, label(keyId, subject)), label(keyId, subject)), keyId);
      return rows.length;
    },
  };
};
