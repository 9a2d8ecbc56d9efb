import { bearerCheck, newToken } from './bearer-token.js';

const token = 'a-token-of-some-length';
const bears = bearerCheck(token);

describe('a bearer token', () => {
  it('is borne by its own header, whatever the case of the scheme', () => {
    expect(bears(`Bearer ${token}`)).toBe(true);
    expect(bears(`bearer ${token}`)).toBe(true);
  });
  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Basic ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token}\0`,
    `Bearer ${token}😀`,
    `Bearer ${token}${token}`,
    `Bearer ${token.slice(0, -1)}`,
    `Bearer x ${token}`,
    token,
  ])('is not borne by %p', (header) => {
    expect(bears(header)).toBe(false);
  });
  it('is another each time it is made, and fits in a header', () => {
    const [a, b] = [newToken(), newToken()];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^[\w-]{32}$/);
  });
});
