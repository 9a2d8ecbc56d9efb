import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { canonicalJson, NotCanonical } from './canonical-json.js';

interface Golden {
  readonly cases: readonly { readonly what: string; readonly value: unknown; readonly utf8: string }[];
}
const file = join(import.meta.dirname, '../../../test/events/golden/canonical-json.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;

const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, part]) => [name, reversed(part)]),
  );
};

describe('canonical JSON', () => {
  for (const { what, value, utf8 } of golden.cases)
    it(`writes ${what} byte for byte`, () => {
      expect(Buffer.from(canonicalJson(value)).toString('hex')).toBe(utf8);
    });
  it('can be read back to the same value', () => {
    fc.assert(fc.property(plain, (value) => expect(JSON.parse(canonicalJson(value))).toEqual(value)));
  });
  it('does not depend on the order of properties', () => {
    fc.assert(
      fc.property(plain, (value) => expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))),
    );
  });
  it('writes minus zero as zero, as RFC 8785 appendix B does', () => {
    expect(canonicalJson(-0)).toBe('0');
  });
  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: 1, c: undefined })).toBe('{"a":1}');
  });
  for (const [what, value] of [
    ['null', null],
    ['a fraction', 4.5],
    ['RFC 8785 appendix B 9007199254740992, which is not safe', 9007199254740992],
    ['RFC 8785 appendix B 1e+21', 1e21],
    ['no number', Number.NaN],
    ['infinity', Infinity],
    ['half a surrogate pair', '\udead'],
    ['a gap in a list', [undefined]],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ] as const)
    it(`refuses ${what}`, () => {
      expect(() => canonicalJson({ here: value })).toThrow(NotCanonical);
    });
  it('refuses a key with half a surrogate pair', () => {
    expect(() => canonicalJson({ '\ud800': 1 })).toThrow(NotCanonical);
  });
  it('names the place that it refuses, and not the value', () => {
    expect(() => canonicalJson({ child: [{ name: 'ok' }, { cost: 12.34 }] })).toThrow('At /child/1/cost:');
  });
});
