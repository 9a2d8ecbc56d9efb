import { setTimeout as pause } from 'node:timers/promises';
import type { KeyStore } from '../keys/key-store.js';
import type { LogReader } from '../log-reader.js';
import type { Mirror } from './mirror.js';
import { MirrorBehind } from './mirror-behind.js';

/**
 * Resolves once what is read here holds a position that another process gave; undefined where it does already.
 * @throws MirrorBehind after five seconds
 */
export type HeldHere = (position: string) => Promise<void> | undefined;

const WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 5;

/** In the process that keeps the mirror. */
const heldByMirror =
  (mirror: Pick<Mirror, 'standing' | 'reached'>): HeldHere =>
  (position) => {
    if (mirror.standing().position >= position) return undefined;
    return mirror.reached(position, WITHIN_MS).then((isHeld) => {
      if (!isHeld) throw new MirrorBehind();
    });
  };

/** Waits until a file that somebody else writes holds a position. @throws MirrorBehind */
export const untilHeld = async (reader: Pick<LogReader, 'head'>, position: string): Promise<void> => {
  const until = performance.now() + WITHIN_MS;
  while (reader.head() < position) {
    if (performance.now() > until) throw new MirrorBehind();
    await pause(LOOK_EVERY_MS);
  }
};

/** Beside the process that keeps the mirror: what it may read there, it has the keys of. */
const heldByFile = (reader: Pick<LogReader, 'head'>, keys: Pick<KeyStore, 'refresh'>): HeldHere => {
  /** The keys of everything up to here were asked for since it could be read. */
  let known = '';
  const learn = async (position: string): Promise<void> => {
    await untilHeld(reader, position);
    const head = reader.head();
    await keys.refresh();
    if (head > known) known = head;
  };
  return (position) => (position <= known ? undefined : learn(position));
};

/** @param log opened over a mirror @param reader of its file */
export const heldHere = (
  { mirror, keys }: { readonly mirror?: Mirror | undefined; readonly keys: KeyStore },
  reader: LogReader,
): HeldHere => (mirror ? heldByMirror(mirror) : heldByFile(reader, keys));
