/** At once, as a file at hand answers, or by a promise, as a database over a network does. */
export type Maybe<T> = T | Promise<T>;
