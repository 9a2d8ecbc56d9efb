import type { GqlModuleOptions } from '@nestjs/graphql';
import { MercuriusDriver } from '@nestjs/mercurius';
import { GraphQLObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { withPlainFields } from './plain-fields.js';

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>>>;

/** The parts of Nest's schema factory that are used here; its version is pinned. */
interface Parts {
  readonly gqlSchemaBuilder: {
    build(file: true, options: GqlModuleOptions, resolvers: readonly unknown[]): Promise<GraphQLSchema>;
  };
  readonly resolversExplorerService: Explorer;
}

type Callback = (...asked: unknown[]) => unknown;

interface Explorer {
  getAllCtors(): readonly unknown[];
  explore(): Resolvers;
  createContextCallback(...told: readonly unknown[]): Callback;
}

/** Place of the resolver among what Nest tells to wrap it. */
const RESOLVER = 4;

/** Has what Nest wraps a mutation in be made at its first call: there are many, and few are called soon. */
const wrapMutationsLate = (explorer: Explorer): void => {
  const create = explorer.createContextCallback.bind(explorer);
  explorer.createContextCallback = (...told) => {
    const { type } = told[RESOLVER] as { readonly type?: string };
    if (type !== 'Mutation') return create(...told);
    let made: Callback | undefined;
    return (...asked) => (made ??= create(...told))(...asked);
  };
};

const attach = (schema: GraphQLSchema, resolvers: Resolvers): void => {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLObjectType)) throw new Error(`The schema has no object type ${name}.`);
    for (const [field, resolve] of Object.entries(fields)) type.getFields()[field]!.resolve = resolve;
  }
};

/** Serves the schema as the classes declare it: Nest would print it, parse the text, and take only its resolvers. */
export class SchemaOnceDriver extends MercuriusDriver {
  override async generateSchema(options: GqlModuleOptions): Promise<GraphQLSchema> {
    const parts = this.graphQlFactory as unknown as Parts;
    const { gqlSchemaBuilder, resolversExplorerService: explorer } = parts;
    wrapMutationsLate(explorer);
    const built = await gqlSchemaBuilder.build(true, options, explorer.getAllCtors());
    const schema = withPlainFields(built);
    attach(schema, explorer.explore());
    return schema;
  }
}
