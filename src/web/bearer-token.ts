import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A new token: 192 random bits, as text. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** Room for one more letter than the token has, of whatever alphabet: a longer text is seen to be longer. */
const ONE_MORE = 4;

/** Whether the header of a request bears the token; takes the same time whatever of the token it has right. */
export const bearerCheck = (token: string): ((header: string | undefined) => boolean) => {
  const bytes = Buffer.byteLength(token);
  const expected = Buffer.alloc(bytes + ONE_MORE);
  expected.write(token);
  // Written to and compared in one turn: no request sees what another sent.
  const given = Buffer.alloc(bytes + ONE_MORE);
  return (header) => {
    const text = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
    given.fill(0);
    const written = given.write(text ?? '');
    return timingSafeEqual(given, expected) && written === bytes && text !== undefined;
  };
};
