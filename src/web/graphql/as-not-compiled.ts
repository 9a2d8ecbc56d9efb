import { Kind, valueFromASTUntyped } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** What of a request is put in place of what was sent, by the names that Mercurius gives them. */
type Instead = { readonly document: DocumentNode } | { readonly defaults: Variables } | undefined;

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Instead => {
  const defaults = variableDefinitions.flatMap(({ variable, type, defaultValue }) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue !== undefined
      ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const]
      : [],
  );
  return defaults.length === 0 ? undefined : { defaults: Object.fromEntries(defaults) };
};

const insteadOf = (document: DocumentNode): Instead => {
  const [operation, ...others] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operation && others.length === 0 ? defaultsOf(operation) : { document };
};

const known = new WeakMap<DocumentNode, { readonly instead: Instead }>();

/**
 * Mercurius' `preExecution` hook, where compiled queries answer otherwise than GraphQL says. They are kept by their text, and
 * would answer one operation of several whichever is asked: a document that is handed over anew is not compiled. And they
 * refuse a variable that must not be null and was left to its default as not given: it gets it here.
 */
export const asNotCompiled = async (
  _schema: unknown,
  document: DocumentNode,
  _context: unknown,
  variables: Variables | undefined,
): Promise<{ document: DocumentNode } | { variables: Variables } | undefined> => {
  const { instead } = known.get(document) ?? { instead: insteadOf(document) };
  known.set(document, { instead });
  if (instead === undefined || 'document' in instead) return instead;
  return { variables: { ...instead.defaults, ...variables } };
};
