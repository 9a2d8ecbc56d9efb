import { Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, SelectionNode, SelectionSetNode, ValidationContext } from 'graphql';
import { answerError } from './error-codes.js';

/** A list answered under many names, or lists within lists, would fill the memory of the server. */
const MOST_ALIASES = 20;
export const DEEPEST = 12;
export const TOO_DEEP_IN_WORDS = `A query goes at most ${DEEPEST} fields deep. Ask in several requests.`;

interface Size {
  readonly aliases: number;
  readonly depth: number;
}
const NOTHING: Size = { aliases: 0, depth: 0 };
/** Fragments within fragments, and fields within them: what goes further is too deep, whatever it holds. */
const FURTHEST = 200;
const TOO_DEEP: Size = { aliases: 0, depth: FURTHEST + 1 };

/** Sizes of selections, each fragment counted wherever it is spread; a fragment within itself counts once. */
const sizes = (document: DocumentNode): ((set: SelectionSetNode) => Size) => {
  const known = new Map<string, Size>();
  let within = 0;
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
    const below =
      selection.selectionSet && !selection.name.value.startsWith('__')
        ? ofSet(selection.selectionSet)
        : NOTHING; // graphql-js itself bounds questions about the schema
    return { aliases: below.aliases + (selection.alias ? 1 : 0), depth: below.depth + 1 };
  };
  const ofSet = ({ selections }: SelectionSetNode): Size => {
    if (within === FURTHEST) return TOO_DEEP;
    within += 1;
    let [aliases, depth] = [0, 0];
    for (const one of selections.map(ofOne)) {
      aliases += one.aliases;
      depth = Math.max(depth, one.depth);
    }
    within -= 1;
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
      const hasNoEnd = depth > FURTHEST;
      if (aliases > MOST_ALIASES)
        context.reportError(
          answerError(
            'COST_LIMIT',
            `A query gives at most ${MOST_ALIASES} aliases. Ask in several requests.`,
          ),
        );
      if (depth <= DEEPEST) continue;
      const tooDeep = answerError('DEPTH_LIMIT', TOO_DEEP_IN_WORDS);
      // The rules of the specification would run out of room in it.
      if (hasNoEnd) throw tooDeep;
      context.reportError(tooDeep);
    }
  },
});
