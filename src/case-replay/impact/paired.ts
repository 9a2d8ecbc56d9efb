/** The same thing before and after; one of them may be missing. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

const grouped = <T>(things: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of things) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** Things of one key are paired in their order. */
export const paired = <T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly Pair<T>[] => {
  const [were, are] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((key) => {
    const [old, now] = [were.get(key) ?? [], are.get(key) ?? []];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => ({
      before: old[i],
      after: now[i],
    }));
  });
};

/** Pairs that lack one side are joined where the one took the place of the other. */
export const joined = <T>(
  pairs: readonly Pair<T>[],
  tookPlaceOf: (after: T, before: T) => boolean,
): readonly Pair<T>[] => {
  const appeared = pairs.filter(({ before }) => before === undefined);
  const used = new Set<Pair<T>>();
  const whole = pairs.map((pair) => {
    const { before } = pair;
    if (before === undefined || pair.after !== undefined) return pair;
    const other = appeared.find((one) => !used.has(one) && tookPlaceOf(one.after!, before));
    if (other !== undefined) used.add(other);
    return { before, after: other?.after };
  });
  return whole.filter((pair) => !used.has(pair));
};

/** What of two things differs, by name; `appeared` or `disappeared` where there is but one. */
export const differences = <T, N extends string>(
  { before, after }: Pair<T>,
  aspects: Readonly<Record<N, (one: T) => unknown>>,
): readonly (N | 'appeared' | 'disappeared')[] => {
  if (before === undefined) return ['appeared'];
  if (after === undefined) return ['disappeared'];
  return (Object.keys(aspects) as N[]).filter(
    (name) => JSON.stringify(aspects[name](before) ?? null) !== JSON.stringify(aspects[name](after) ?? null),
  );
};
