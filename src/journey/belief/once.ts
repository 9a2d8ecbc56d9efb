/** Answers with what the first asking gave. For pure questions that cost something. */
export const once = <T>(ask: () => T): (() => T) => {
  let answer: { readonly given: T } | undefined;
  return () => (answer ??= { given: ask() }).given;
};
