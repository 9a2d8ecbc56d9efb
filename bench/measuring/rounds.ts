/** The middle of some figures. */
export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** @param q 0 to 1 */
export const quantile = (figures: readonly number[], q: number): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
};

/** Days back from one: a list is kept until anything in it changes, and asked for another day it is made. */
export const daysBack = (days: number, from = Date.now()): string =>
  new Date(from - days * 86_400_000).toISOString().slice(0, 10);

/** Milliseconds that the work took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/**
 * Both sides in turn, ours first, as a peer may need what ours just wrote: medians of the figures that they give.
 * @param rounds after one round of each that is thrown away
 */
export const alternate = async (
  rounds: number,
  ours: (round: number) => Promise<number>,
  peer: (round: number) => Promise<number>,
): Promise<{ ours: number; peer: number }> => {
  const figures: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round++) {
    const one = await ours(round);
    const other = await peer(round);
    if (round === 0) continue;
    figures.ours.push(one);
    figures.peer.push(other);
  }
  return { ours: median(figures.ours), peer: median(figures.peer) };
};

/** Has `callers` of them each do one piece of work after the other until all is done. @returns pieces a second */
export const byCallers = async (
  callers: number,
  pieces: number,
  one: (piece: number) => Promise<unknown>,
): Promise<number> => {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < pieces) await one(next++);
  };
  const ms = await timed(() => Promise.all(Array.from({ length: callers }, caller)));
  return (pieces / ms) * 1_000;
};
