import { buildSchema, parse, validate } from 'graphql';
import { operationAsked, operationClass, rememberClass } from './operation-class.js';

const schema = buildSchema('type Query { child(id: ID!): Int } type Mutation { recordViews: Int }');
const asked = (query: string): string | undefined => {
  validate(schema, parse(query), [rememberClass]);
  return operationAsked({ query });
};

describe('the class of an operation', () => {
  it.each([
    ['query IdaFable { child(id: "1") { id } }', 'child'],
    ['mutation { recordViews(input: {}) { __typename } }', 'recordViews'],
    ['{ ida: child(id: "1") { id } }', 'child'],
    ['{ a: child(id: "1") { id } b: child(id: "2") { id } }', 'several'],
    ['query { ...all } fragment all on Query { __typename }', 'several'],
    ['{ __schema { types { name } } }', 'introspection'],
    ['{ __typename }', 'introspection'],
  ])('of %s is %s', (text, expected) => {
    const document = parse(text);
    expect(operationClass(document)).toBe(expected);
  });
});

describe('a document that was looked at', () => {
  it.each([
    ['{ child(id: "1") }', 'child'],
    ['mutation { recordViews }', 'recordViews'],
    ['{ __typename }', 'introspection'],
    ['{ child(id: "1") recordViews }', 'several'],
  ])('is counted by a word of the schema: %s', (query, expected) => {
    expect(asked(query)).toBe(expected);
  });
  it.each(['{ idaFable }', 'query ($a: Query) { idaFable }', '{ toString }'])(
    'is not counted by a word of its own: %s',
    (query) => {
      expect(asked(query)).toBeUndefined();
    },
  );
});
