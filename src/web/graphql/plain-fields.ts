import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/** The function that Nest gives each field without a resolver of its own: it reads the property of the same name. */
const READS_PROPERTY = 'rootFieldResolver';

/** Takes it away: a compiled query then reads such a property in place, where it would call a resolver for each value. */
export const withPlainFields = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve?.name === READS_PROPERTY) delete field.resolve;
  }
  return schema;
};
