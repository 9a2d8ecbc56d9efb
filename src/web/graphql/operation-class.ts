import { Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, GraphQLSchema, ValidationContext } from 'graphql';

/** More than the server keeps compiled; beyond these the oldest go. */
const MOST_KEPT = 1_000;
const classes = new Map<string, string>();
const OF_NO_FIELD: readonly string[] = ['none', 'several', 'introspection'];

/** A document that is found wrong is answered too, and may name anything. */
const isOurs = (schema: GraphQLSchema, word: string): boolean =>
  OF_NO_FIELD.includes(word) ||
  [schema.getQueryType(), schema.getMutationType()].some(
    (root) => root && Object.hasOwn(root.getFields(), word),
  );

/**
 * What a document asks for, as a word of our schema: the name of its one root field, `several`, or `introspection`.
 * A client's own name of an operation is not used: anything may stand in it.
 */
export const operationClass = ({ definitions }: DocumentNode): string => {
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return 'none';
  const [first, ...others] = operation.selectionSet.selections;
  if (first?.kind !== Kind.FIELD || others.length > 0) return 'several';
  return first.name.value.startsWith('__') ? 'introspection' : first.name.value;
};

/** Validation rule that finds nothing wrong: it sees each new document once, and remembers its class by its text. */
export const rememberClass = (context: ValidationContext): ASTVisitor => {
  const document = context.getDocument();
  const text = document.loc?.source.body;
  const word = operationClass(document);
  if (text === undefined || !isOurs(context.getSchema(), word)) return {};
  classes.set(text, word);
  if (classes.size > MOST_KEPT) classes.delete(classes.keys().next().value!);
  return {};
};

/** The class of what a request asks, by its body or its address; undefined where no document of it was validated. */
export const operationAsked = (asked: unknown): string | undefined => {
  const { query } = (asked ?? {}) as { readonly query?: unknown };
  if (typeof query !== 'string') return undefined;
  const found = classes.get(query);
  if (found === undefined) return undefined;
  // What is asked often stays, as it stays compiled.
  classes.delete(query);
  classes.set(query, found);
  return found;
};
