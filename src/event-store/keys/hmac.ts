import { hash } from 'node:crypto';

const BLOCK = 64;
const DIGEST = 32;
const INNER = 0x36;
const OUTER = 0x5c;

const padded = (key: Buffer, pad: number, room: number): Buffer => {
  const bytes = Buffer.alloc(room, pad);
  key.forEach((byte, i) => (bytes[i] = byte ^ pad));
  return bytes;
};

let scratch = Buffer.allocUnsafe(4_096);

const inner = (pad: Buffer, text: string): string => {
  // UTF-8 takes at most three bytes for one UTF-16 unit.
  const room = BLOCK + text.length * 3;
  if (scratch.length < room) scratch = Buffer.allocUnsafe(room * 2);
  pad.copy(scratch);
  const end = BLOCK + scratch.write(text, BLOCK);
  return hash('sha256', scratch.subarray(0, end), 'binary');
};

/**
 * HMAC-SHA256 (RFC 2104) of texts under one key, as base64url: two hashes in one call each, a third of the cost of an
 * HMAC object.
 * @param key 32 bytes
 */
export const hmacUnder = (key: Buffer): ((text: string) => string) => {
  const innerPad = padded(key, INNER, BLOCK);
  const outer = padded(key, OUTER, BLOCK + DIGEST);
  return (text) => {
    outer.write(inner(innerPad, text), BLOCK, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
};
