import { buildSchema, parse, validate } from 'graphql';
import type { Gave } from './request-context.js';
import { rememberPlain, writeOnce } from './written-once.js';

const schema = buildSchema(`
  type Child { name: String duties: [String] }
  type Query { list(on: String): [Child] other: String }`);
(schema.getType('Child') as any).getFields().duties.resolve = () => [];

const LIST = '{ list { name } }';
const data = { list: [{ name: 'Ann' }] };

const seen = (query: string): string => {
  expect(validate(schema, parse(query), [rememberPlain])).toEqual([]);
  return query;
};
/** What is sent of an answer where it was written before; undefined where it is left to be written. */
const sent = (
  query: string,
  gave: readonly Gave[],
  execution: object = { data, extensions: { time: 1 } },
) => {
  let written: string | undefined;
  const reply = {
    type: () => reply,
    serializer: (write: (payload: unknown) => string) => void (written = write(execution)),
  };
  writeOnce({ reply, __currentQuery: query, gave: new Map([[{} as never, [...gave]]]) }, execution);
  return written;
};
const list = (isKept = true): Gave => ({ kind: 'children', asked: {}, rows: [], isKept });

describe('an answer of rows that are kept', () => {
  it('is sent as it was written from the second time on, with what is its own', () => {
    const gave = [list()];
    seen(LIST);
    expect(sent(LIST, gave)).toBeUndefined();
    for (const time of [2, 3])
      expect(sent(LIST, gave, { data, extensions: { time } })).toBe(
        `{"data":{"list":[{"name":"Ann"}]},"extensions":{"time":${time}}}`,
      );
  });
  it('is written anew for other rows', () => {
    seen(LIST);
    sent(LIST, [list()]);
    expect(sent(LIST, [list()])).toBeUndefined();
  });
  it('is written anew for another document', () => {
    const gave = [list()];
    sent(seen(LIST), gave);
    expect(sent(seen('{ list { other: name } }'), gave)).toBeUndefined();
  });
  it('is written anew where something went wrong', () => {
    const gave = [list()];
    sent(seen(LIST), gave);
    expect(sent(LIST, gave, { data, errors: [{}] })).toBeUndefined();
  });
  it.each([
    ['of rows that are not kept', [list(false)]],
    ['of two lists', [list(), list()]],
  ])('is not one %s', (_, gave) => {
    sent(seen(LIST), gave);
    expect(sent(LIST, gave)).toBeUndefined();
  });
  it.each([
    ['a field that is resolved by itself', '{ list { name duties } }'],
    ['a field that may be left out', 'query ($x: Boolean!) { list { name @include(if: $x) } }'],
    ['such a field in a fragment', '{ list { ...all } } fragment all on Child { duties }'],
    ['another root', '{ list { name } other }'],
    ['roots in a fragment', '{ ...all } fragment all on Query { list { name } other }'],
    ['a choice of operations', 'query A { list { name } } query B { list { name } }'],
    ['names of types', '{ list { __typename name } }'],
  ])('is not one to a document with %s', (_, query) => {
    const gave = [list()];
    sent(seen(query), gave);
    expect(sent(query, gave)).toBeUndefined();
  });
});
