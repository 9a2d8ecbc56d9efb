import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { withPlainFields } from './plain-fields.js';

const rootFieldResolver = (): string => 'by name';
const ownResolver = (): string => 'of its own';
const query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    plain: { type: GraphQLString, resolve: rootFieldResolver },
    own: { type: GraphQLString, resolve: ownResolver },
    bare: { type: GraphQLString },
  },
});

describe('the fields of a schema', () => {
  const fields = withPlainFields(new GraphQLSchema({ query })).getQueryType()!.getFields();
  it('have no resolver where it would only read the property of their name', () => {
    expect([fields['plain']!.resolve, fields['bare']!.resolve]).toEqual([undefined, undefined]);
  });
  it('keep a resolver of their own', () => {
    expect(fields['own']!.resolve).toBe(ownResolver);
  });
});
