import { createHmac, createSecretKey } from 'node:crypto';
import type { SealingKey } from '../codec/seal.js';
import { hmacUnder } from './hmac.js';

/** What a keyed HMAC is for; each has its own subkey, so that equal texts of two purposes never meet. */
export type Purpose = 'command-id' | 'command-digest' | 'source-key' | 'alias';

/** A subject's key: seals its values, and makes HMACs that die with it. */
export interface DataKey extends SealingKey {
  readonly subject: string;
  /** HMAC-SHA256 of a text under the purpose's subkey, base64url (43 characters). */
  hmac(purpose: Purpose, text: string): string;
}

/** A data key over 32 bytes; subkeys are derived when first used. */
export const dataKey = (keyId: string, subject: string, bytes: Buffer): DataKey => {
  const secret = createSecretKey(bytes);
  const hmacs = new Map<Purpose, (text: string) => string>();
  const hmacFor = (purpose: Purpose): ((text: string) => string) => {
    const kept = hmacs.get(purpose);
    if (kept) return kept;
    const made = hmacUnder(createHmac('sha256', secret).update(`throughline ${purpose} 1`).digest());
    hmacs.set(purpose, made);
    return made;
  };
  return {
    keyId,
    subject,
    secret,
    hmac: (purpose, text) => hmacFor(purpose)(text),
  };
};
