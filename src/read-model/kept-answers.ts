/** What was made of tables as they stand, under a key; made once, however many ask while it is being made. */
export type Kept = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Answers kept; what was not asked for the longest goes first. */
const ANSWERS_KEPT = 50;

interface KeptAnswer {
  readonly key: string;
  readonly answer: Promise<unknown>;
  /** Counts up with each asking. */
  askedAt: number;
}

/**
 * An array of places, not a map: a map that is old and goes on changing is copied now and then, and each copy that is
 * left behind keeps what it held, however young, until the engine collects what is old.
 */
const placesFor = (most: number) => {
  const places: KeptAnswer[] = [];
  let asked = 0;
  const leastAsked = (): number => {
    let least = 0;
    for (let i = 1; i < places.length; i++) if (places[i]!.askedAt < places[least]!.askedAt) least = i;
    return least;
  };
  return {
    find: (key: string): Promise<unknown> | undefined => {
      const found = places.find((one) => one.key === key);
      if (found !== undefined) found.askedAt = ++asked;
      return found?.answer;
    },
    put: (key: string, answer: Promise<unknown>): void => {
      const place = places.length < most ? places.length : leastAsked();
      places[place] = { key, answer, askedAt: ++asked };
    },
    drop: (answer: Promise<unknown>): void => {
      const place = places.findIndex((one) => one.answer === answer);
      if (place !== -1) places.splice(place, 1);
    },
  };
};

const keptOf = (places: ReturnType<typeof placesFor>): Kept => {
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = places.find(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = work();
    places.put(key, answer);
    // What failed is no answer: who asks next tries again.
    answer.catch(() => places.drop(answer));
    return answer;
  };
};

/**
 * Answers of the tables as they stand, forgotten as soon as anything was written to them: an erasure leaves none.
 * @returns the answers of tables at a version; whoever still reads an older one keeps answers of its own
 */
export const keptAnswers = (): ((version: unknown) => Kept) => {
  let [madeAt, kept]: [unknown, Kept] = [undefined, keptOf(placesFor(ANSWERS_KEPT))];
  return (version) => {
    if (version !== madeAt) [madeAt, kept] = [version, keptOf(placesFor(ANSWERS_KEPT))];
    return kept;
  };
};
