import { createHash } from 'node:crypto';
import { uuidV8 } from '../../event-store/uuid-v8.js';

/** What tells one load from another. */
export interface LoadName {
  readonly kind: string;
  readonly source: string;
  readonly edition: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
}

/** The import's id: a UUID (version 8) made of the log and the file, so that the same file again is the same import. */
export const importIdOf = (logId: string, { kind, source, edition, digest }: LoadName): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([logId, kind, source, edition, digest]))
    .digest();
  return uuidV8(hash);
};
