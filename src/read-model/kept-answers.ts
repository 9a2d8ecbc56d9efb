/** What was made of tables as they stand, under a key; made once, however many ask while it is being made. */
export type Kept = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Answers kept; what was not asked for the longest goes first. */
const ANSWERS_KEPT = 50;

const keptOf = (made: Map<string, Promise<unknown>>): Kept => {
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = made.get(key) as Promise<T> | undefined;
    const answer = known ?? work();
    made.delete(key);
    made.set(key, answer);
    if (made.size > ANSWERS_KEPT) made.delete(made.keys().next().value!);
    // What failed is no answer: who asks next tries again.
    if (known === undefined)
      answer.catch(() => {
        if (made.get(key) === answer) made.delete(key);
      });
    return answer;
  };
};

/**
 * Answers of the tables as they stand, forgotten as soon as anything was written to them: an erasure leaves none.
 * @returns the answers of tables at a version; whoever still reads an older one keeps answers of its own
 */
export const keptAnswers = (): ((version: unknown) => Kept) => {
  let [madeAt, kept]: [unknown, Kept] = [undefined, keptOf(new Map())];
  return (version) => {
    if (version !== madeAt) [madeAt, kept] = [version, keptOf(new Map())];
    return kept;
  };
};
