import { parse } from 'graphql';
import { operationClass } from './operation-class.js';

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
