import { randomUUID } from 'node:crypto';
import type { EventStore, EventToAppend, Followed, StoredEvent } from '../../src/event-store/port.js';

/** Makes an empty store, or one whose earlier contents these cases may ignore. */
export type MakeStore = () => Promise<EventStore>;

/** What one case works with: an open store, and names that no other case uses. */
export interface Case {
  readonly store: EventStore;
  /** Head before the case began. */
  readonly start: string;
  readonly stream: (name?: string) => string;
}

/** Where the behaviour of a case was learned. */
export type Source = string;

let makeStore: MakeStore = () => Promise.reject(new Error('No store was given.'));
const open: EventStore[] = [];

/** Which store the cases that follow are for. */
export const useStore = (make: MakeStore): void => {
  makeStore = make;
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
};

/** One case of the contract; its title ends with where the behaviour was learned. */
export const holds = (title: string, source: Source, body: (given: Case) => Promise<void>): void => {
  it(`${title} (${source})`, async () => {
    const store = await makeStore();
    open.push(store);
    const apart = randomUUID();
    await body({ store, start: await store.head(), stream: (name = 'child') => `${name}-${apart}` });
  });
};

/** A ready event with an id of its own. */
export const event = (text = 'said', id: string = randomUUID()): EventToAppend => ({
  id,
  type: 'ViewsRecorded',
  data: JSON.stringify({ text }),
  metadata: JSON.stringify({ schemaVersion: 1 }),
});

export const events = (count: number): EventToAppend[] =>
  Array.from({ length: count }, (_, i) => event(`${i}`));

export const ids = (list: readonly EventToAppend[]): string[] => list.map((one) => one.id);

/** The error that a promise rejects with; fails the case where it resolves. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was accepted, and should have been refused.');
};

/** Everything since the case began, page by page. */
export const since = (given: Case, prefix = ''): Promise<readonly StoredEvent[]> =>
  given.store.readAll({ after: given.start, prefix, limit: 100_000 });

/** The signal of a reader who is never told to stop. */
export const never = (): AbortSignal => new AbortController().signal;

/** Follows until `enough` says so, then stops; the marks are kept too. */
export const followUntil = async (
  followed: AsyncIterable<Followed>,
  enough: (seen: readonly Followed[]) => boolean,
): Promise<Followed[]> => {
  const seen: Followed[] = [];
  for await (const one of followed) {
    seen.push(one);
    if (enough(seen)) break;
  }
  return seen;
};

export const eventsOf = (followed: readonly Followed[]): StoredEvent[] =>
  followed.flatMap((one) => (one.kind === 'event' ? [one.event] : []));

export const caughtUp = (seen: readonly Followed[]): boolean => seen.at(-1)?.kind === 'caught-up';
