/** Wakes who sleeps, in this thread or in another that holds the same memory. */
export interface Bell {
  readonly memory: SharedArrayBuffer;
  ring(): void;
  /** How often it has been rung: asked before looking, so that no ring during the look is missed. */
  rung(): number;
  /** Resolves at once where it was rung since, else when it is rung or the time is over. */
  next(rung: number, milliseconds: number): Promise<unknown>;
}

export const bellOver = (memory = new SharedArrayBuffer(4)): Bell => {
  const count = new Int32Array(memory);
  return {
    memory,
    ring: () => {
      Atomics.add(count, 0, 1);
      Atomics.notify(count, 0);
    },
    rung: () => Atomics.load(count, 0),
    next: async (rung, milliseconds) => Atomics.waitAsync(count, 0, rung, milliseconds).value,
  };
};
