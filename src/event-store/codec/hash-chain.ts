import { hash } from 'node:crypto';

/** `prevHash` of a stream's first event: SHA-256 of `logId/stream`, lower-case hex. */
export const firstPrevHash = (logId: string, stream: string): string =>
  hash('sha256', `${logId}/${stream}`, 'hex');

let scratch = Buffer.allocUnsafe(16_384);

/**
 * SHA-256(32 raw bytes of prevHash || UTF-8 of the text), lower-case hex.
 * @param prevHash 64 hex digits
 */
export const chainedHash = (prevHash: string, text: string): string => {
  // UTF-8 takes at most three bytes for one UTF-16 unit.
  const room = 32 + text.length * 3;
  if (scratch.length < room) scratch = Buffer.allocUnsafe(room * 2);
  scratch.write(prevHash, 0, 32, 'hex');
  const end = 32 + scratch.write(text, 32);
  return hash('sha256', scratch.subarray(0, end), 'hex');
};
