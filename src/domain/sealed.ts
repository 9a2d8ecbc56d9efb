/** Why a sealed value cannot be read: its key was destroyed on purpose, or is missing (a fault). */
export interface Unreadable {
  readonly unreadable: 'erased' | 'key-unavailable';
}

/** A value that lies encrypted in the log and opens only when somebody asks. */
export class SealedValue<T> {
  #opened: T | Unreadable | undefined;

  /** @param unseal decrypts once; its answer is kept. */
  constructor(private readonly unseal: () => T | Unreadable) {}

  open(): T | Unreadable {
    return (this.#opened ??= this.unseal());
  }

  /** Sealed values never reach a log or a JSON text by accident. */
  toJSON(): string {
    return '[sealed]';
  }
}

/** A value in clear (as a command gives it) or sealed (as the log gives it back). */
export type Sealable<T> = T | SealedValue<T>;

/** The value, or why it cannot be read. */
export const opened = <T>(value: Sealable<T>): T | Unreadable =>
  value instanceof SealedValue ? value.open() : value;

export const isUnreadable = (value: unknown): value is Unreadable =>
  typeof value === 'object' && value !== null && 'unreadable' in value;

/** The value, or undefined where it is absent, erased or its key is missing. */
export const readable = <T>(value: Sealable<T> | undefined): T | undefined => {
  if (value === undefined) return undefined;
  const inClear = opened(value);
  return isUnreadable(inClear) ? undefined : inClear;
};
