import { Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, SelectionNode, SelectionSetNode, ValidationContext } from 'graphql';
import { answerError } from './error-codes.js';

/** A list answered under many names, or lists within lists, would fill the memory of the server. */
export const MOST_ALIASES = 20;
export const DEEPEST = 12;

interface Size {
  readonly aliases: number;
  readonly depth: number;
}
const NOTHING: Size = { aliases: 0, depth: 0 };

/** Sizes of selections, each fragment counted wherever it is spread; a fragment within itself counts once. */
const sizes = (document: DocumentNode): ((set: SelectionSetNode) => Size) => {
  const known = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, NOTHING);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    const size = fragment?.kind === Kind.FRAGMENT_DEFINITION ? ofSet(fragment.selectionSet) : NOTHING;
    known.set(name, size);
    return size;
  };
  const ofOne = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const within =
      selection.selectionSet && !selection.name.value.startsWith('__')
        ? ofSet(selection.selectionSet)
        : NOTHING; // graphql-js itself bounds questions about the schema
    return { aliases: within.aliases + (selection.alias ? 1 : 0), depth: within.depth + 1 };
  };
  const ofSet = ({ selections }: SelectionSetNode): Size => {
    let [aliases, depth] = [0, 0];
    for (const one of selections.map(ofOne)) {
      aliases += one.aliases;
      depth = Math.max(depth, one.depth);
    }
    return { aliases, depth };
  };
  return ofSet;
};

/** A rule of validation: refuses a query that asks for too much, before any of it is answered. */
export const queryLimits = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    const sizeOf = sizes(document);
    for (const one of document.definitions) {
      if (one.kind !== Kind.OPERATION_DEFINITION) continue;
      const { aliases, depth } = sizeOf(one.selectionSet);
      if (aliases > MOST_ALIASES)
        context.reportError(
          answerError(
            'COST_LIMIT',
            `A query gives at most ${MOST_ALIASES} aliases. Ask in several requests.`,
          ),
        );
      if (depth > DEEPEST)
        context.reportError(
          answerError('DEPTH_LIMIT', `A query goes at most ${DEEPEST} fields deep. Ask in several requests.`),
        );
    }
  },
});
