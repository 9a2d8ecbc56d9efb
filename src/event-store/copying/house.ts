import type { StoredEvent } from '../port.js';
import type { ShutHouse, Standing } from './standing.js';

/** Which copy is made of a log, and when it was asked for. */
export interface Copy extends Omit<ShutHouse, 'state'> {
  readonly logId: string;
}

/** A store of a log as `copy-log` sees it: it reads and writes past what closes it for everybody else. */
export interface House {
  /** For sentences on this machine. */
  readonly name: string;
  /** How it is called in the house that the log goes to or comes from, where it is read for years. */
  readonly calledThere: string;
  /** What `measure` counts. */
  readonly unit: 'events' | 'bytes';
  /** Whether who works on it keeps a mirror of it in the data folder. */
  readonly isMirrored: boolean;
  /** How much lies up to a position. */
  measure(position: string): number;
  /** Undefined where no log was ever begun. */
  standing(): Promise<(Standing & { readonly logId: string }) | undefined>;
  /** Position of the last event that counts. */
  head(): Promise<string>;
  /** What stands after a position, in log order, up to where it was closed. */
  events(after: string): AsyncIterable<StoredEvent> | Iterable<StoredEvent>;
  /** Becomes the place where a copy arrives: it takes nothing but that. */
  arrive(copy: Copy): Promise<void>;
  /** Takes what comes next in the log, with its positions. */
  write(events: readonly StoredEvent[]): Promise<void>;
  /** @throws CopyRefused where what was written could not be read here */
  refuseUnreadable?(): void;
  /** Takes no appends from now on. */
  shut(copy: Copy): Promise<void>;
  /** Of a closed one: makes ready in its folder what is needed to work on the log in a house that is mirrored. */
  leave?(): Promise<void>;
  /** Takes appends from now on, those of nobody before. */
  open(copy: Copy): Promise<void>;
  end(): Promise<void>;
}

/** Nothing was copied, or not to its end: the message says why, and what to do. */
export class CopyRefused extends Error {}

/** The source holds nothing. @param name of the house */
export const nothingIn = (name: string): CopyRefused =>
  new CopyRefused(
    `Nothing is recorded in ${name}: there is nothing to copy. (A folder that works on an event store holds a mirror only: ` +
      'copy from the event store.)',
  );
