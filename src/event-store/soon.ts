/** At once where the process holds it, else a promise: who asks waits only where there is something to wait for. */
export type Soon<T> = T | Promise<T>;
