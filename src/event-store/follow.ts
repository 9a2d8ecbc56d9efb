import { START_POSITION } from './port.js';
import type { Followed, ReadAllOptions, StoredEvent } from './port.js';
import { positionNumber } from './positions.js';

/** What following needs of a store. */
export interface Tail {
  head(): string;
  page(options: ReadAllOptions & { upTo: string }): readonly StoredEvent[];
  /** Resolves at the next change; asked for before reading, so that nothing slips between. */
  nextChange(signal: AbortSignal): Promise<void>;
  isClosed(): boolean;
}

interface FollowOptions {
  after?: string;
  prefix?: string;
  signal: AbortSignal;
}

const PAGE = 256;

const follows = async function* (
  tail: Tail,
  from: string,
  prefix: string,
  signal: AbortSignal,
): AsyncGenerator<Followed, void, void> {
  let position = from;
  let marked: string | undefined;
  while (!signal.aborted && !tail.isClosed()) {
    const changed = tail.nextChange(signal);
    const head = tail.head();
    while (position < head) {
      const page = tail.page({ after: position, upTo: head, prefix, limit: PAGE });
      for (const event of page) {
        yield { kind: 'event', event };
        if (signal.aborted || tail.isClosed()) return;
      }
      position = page.length < PAGE ? head : page[PAGE - 1]!.position;
    }
    if (marked !== position) yield { kind: 'caught-up', position: (marked = position) };
    await changed;
  }
};

/** Follows a tail by position, so that a slow reader misses nothing and sees nothing twice. */
export const follow = async function* (
  tail: Tail,
  { after = START_POSITION, prefix = '', signal }: FollowOptions,
): AsyncGenerator<Followed, void, void> {
  positionNumber(after);
  const ended = new AbortController();
  const end = (): void => ended.abort();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    yield* follows(tail, after, prefix, ended.signal);
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
};
