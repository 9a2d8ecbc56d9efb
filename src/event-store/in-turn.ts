/** Runs pieces of work one after the other where they concern the same stream, and side by side elsewhere. */
export type InTurn = <T>(stream: string, work: () => Promise<T>) => Promise<T>;

/** Turns of one process; several processes meet in the store's expected revision. */
export const createTurns = (): InTurn => {
  const last = new Map<string, Promise<void>>();
  return (stream, work) => {
    const before = last.get(stream);
    const result = before ? before.then(work) : work();
    const over = (): void => {
      if (last.get(stream) === turn) last.delete(stream);
    };
    const turn: Promise<void> = result.then(over, over);
    last.set(stream, turn);
    return result;
  };
};
