import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacUnder } from './hmac.js';

describe('hmacUnder', () => {
  it('gives what an HMAC of Node gives, for any key and any text', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, fc.string({ unit: 'grapheme', maxLength: 300 }), (key, text) => {
        const expected = createHmac('sha256', key).update(text).digest('base64url');
        expect(hmacUnder(Buffer.from(key))(text)).toBe(expected);
      }),
    );
  });

  it('takes texts longer than any before, and says the same of each again', () => {
    const hmac = hmacUnder(Buffer.alloc(32, 7));
    const texts = ['', 'é'.repeat(10_000), 'a', '€'.repeat(30_000)];
    const first = texts.map(hmac);
    expect(texts.map(hmac)).toEqual(first);
    expect(new Set(first).size).toBe(texts.length);
  });
});
