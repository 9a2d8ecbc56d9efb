import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new token: 192 random bits, as text. */
export const newToken = (): string => randomBytes(24).toString('base64url');

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** Whether the header of a request bears the token; takes the same time whatever differs. */
export const bearerCheck = (token: string): ((header: string | undefined) => boolean) => {
  const expected = digest(token);
  return (header) => {
    const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
    return timingSafeEqual(digest(given ?? ''), expected) && given !== undefined;
  };
};
