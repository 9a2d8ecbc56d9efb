import fc from 'fast-check';
import {
  code,
  date,
  flag,
  group,
  id,
  listOf,
  optional,
  sealed,
  text,
  whole,
} from '../../domain/fact-schema.js';
import type { Metadata } from '../../domain/envelope.js';
import { canonicalJson, NotCanonical } from './canonical-json.js';
import { dataWriter } from './data-text.js';
import { createMetadataText } from './event-text.js';

const fields = {
  zeta: optional(id),
  heldOn: optional(date),
  'a"quote': optional(whole),
  flag: optional(flag),
  marks: optional(listOf(whole)),
  summary: optional(text),
  people: optional(listOf(group({ role: optional(code('parent', 'senco')), name: optional(text) }))),
  disability: optional(sealed(group({ kind: id, registered: flag }))),
};
const hidden = (value: unknown, pointer: string): unknown => ({
  $sealed: [1, pointer, canonicalJson(value)],
});
const write = dataWriter(fields);

const word = fc.string({ unit: 'grapheme' });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const said = fc
  .tuple(
    fc.record({
      ...{ zeta: maybe(word), heldOn: maybe(word), flag: maybe(fc.boolean()) },
      ...{ 'a"quote': maybe(fc.maxSafeInteger()), marks: maybe(fc.array(fc.maxSafeInteger())) },
      summary: maybe(word),
      people: maybe(fc.array(fc.record({ role: maybe(word), name: maybe(word) }))),
      disability: maybe(fc.record({ kind: word, registered: fc.boolean() })),
    }),
    fc.shuffledSubarray(Object.keys(fields)),
  )
  .map(([whole, names]) =>
    Object.fromEntries(names.map((name) => [name, whole[name as keyof typeof whole]])),
  );

/** The same with its sealed values put in their places, for the writer that knows nothing of fields. */
const asStored = ({ summary, people, disability, ...rest }: ReturnType<typeof Object.fromEntries>) => ({
  ...rest,
  summary: summary === undefined ? undefined : hidden(summary, '/summary'),
  disability: disability === undefined ? undefined : hidden(disability, '/disability'),
  people: (people as { name?: string }[] | undefined)?.map((one, i) => ({
    ...one,
    name: one.name === undefined ? undefined : hidden(one.name, `/people/${i}/name`),
  })),
});

describe('the prepared writer of a type', () => {
  it('writes what canonical JSON writes of the same data, in whatever order it is said', () => {
    fc.assert(
      fc.property(said, (data) => {
        const text = write(data, (value, pointer) => canonicalJson(hidden(value, pointer)));
        expect(text).toBe(canonicalJson(asStored(data)));
      }),
    );
  });
  it('seals in the order said', () => {
    const pointers: string[] = [];
    const note = (_: unknown, pointer: string) => (pointers.push(pointer), '""');
    write({ summary: 'b', people: [{ name: 'c' }], disability: { kind: 'k', registered: true } }, note);
    expect(pointers).toEqual(['/summary', '/people/0/name', '/disability']);
  });
  it('names the place of what has no canonical form, and not the value', () => {
    const data = { people: [{ role: 'parent' }], marks: [1, 12.34] };
    const attempt = () => write(data, () => '""');
    expect(attempt).toThrow(NotCanonical);
    expect(attempt).toThrow('At /marks/1:');
    expect(() => write({ zeta: null }, () => '""')).toThrow('At /zeta: null');
  });
});

describe('the text of metadata', () => {
  const names = [
    ...['source', 'correlationId', 'commandId', 'commandDigest', 'role', 'recordedBy', 'actedBy'],
    ...['organisation', 'purpose', 'causationId', 'sourceKey', 'sourceRow'],
  ];
  const written = (metadata: object): string => createMetadataText()(metadata as Metadata);

  it('is its canonical JSON, in whatever order, with whatever names', () => {
    const metadata = fc.dictionary(fc.oneof(fc.constantFrom(...names), word), maybe(word), {
      noNullPrototype: true,
    });
    fc.assert(fc.property(metadata, (one) => expect(written(one)).toBe(canonicalJson(one))));
  });
  it('refuses what is no text as canonical JSON does', () => {
    expect(() => written({ source: 'page', role: 1.5 })).toThrow('At /role:');
  });
});
