import { randomFillSync } from 'node:crypto';
import type { Instant } from '../domain/plain-date.js';

/** Makes ids that are unique and, by their first 48 bits, in the order of time. */
export type NewId = (at: Instant) => string;

const RANDOM_BYTES = 10;
const pool = Buffer.allocUnsafe(RANDOM_BYTES * 400);
let used = pool.length;

const randomHex = (): string => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool.toString('hex', used, (used += RANDOM_BYTES));
};

let lastAt = '';
let lastTime = '';

// Calls come in bursts of one millisecond, so its text is kept.
const timeHex = (at: Instant): string => {
  if (at !== lastAt) {
    const hex = Date.parse(at).toString(16).padStart(12, '0');
    lastAt = at;
    lastTime = `${hex.slice(0, 8)}-${hex.slice(8)}`;
  }
  return lastTime;
};

/** A UUID v7 (RFC 9562 5.7): 48 bits of milliseconds, the rest random. */
export const uuidV7: NewId = (at) => {
  const random = randomHex();
  const variant = '89ab'.charAt(random.charCodeAt(3) & 3);
  return `${timeHex(at)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
};
