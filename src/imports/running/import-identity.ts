import { createHash } from 'node:crypto';

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
  hash[6] = (hash[6]! & 0x0f) | 0x80;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};
