interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/** Puts what is asked within one turn of the event loop as one question; answers come in the order asked. */
export const askedTogether = <Q, A>(
  answerAll: (questions: readonly Q[]) => Promise<readonly A[]>,
): ((question: Q) => Promise<A>) => {
  let waiting: Waiting<Q, A>[] = [];
  const drain = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      const answers = await answerAll(batch.map(({ question }) => question));
      batch.forEach(({ resolve }, i) => resolve(answers[i] as A));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ question, resolve, reject }) === 1) setImmediate(() => void drain());
    });
};
