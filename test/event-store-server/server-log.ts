import { randomUUID } from 'node:crypto';

/** An event as the server was given it. */
export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the server keeps it. */
export interface Kept extends Proposed {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
}

/** `-1`: no stream may stand. */
export type Expected = number;

export type Outcome =
  | { readonly kind: 'success'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong'; readonly current: number }
  | { readonly kind: 'deleted' };

/** What lies on the server's disk: it outlives its process. */
export interface ServerLog {
  readonly all: readonly Kept[];
  /** All that was written to a stream. */
  stream(name: string): readonly Kept[];
  /** What is left of it to be read. */
  readable(name: string): readonly Kept[] | 'deleted';
  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome;
  /** An event of the server's own, as statistics or projections write them. */
  writeSystemEvent(stream?: string): void;
  tombstone(stream: string): void;
  /** Its events are gone, and its revisions go on. */
  deleteSoftly(stream: string): void;
  /** Resolves at the next event. */
  nextEvent(): Promise<void>;
}

// An empty server has written records of its own before anybody appends.
const FIRST = 1_200n;

/** As the table of the event log design has it: repeats are recognised by their ids, from the expected revision on. */
export const createServerLog = (): ServerLog => {
  const all: Kept[] = [];
  const streams = new Map<string, Kept[]>();
  const tombstoned = new Set<string>();
  const softly = new Set<string>();
  /** First revision that is left of a stream which was deleted softly. */
  const cut = new Map<string, number>();
  let waiting: (() => void)[] = [];
  let end = FIRST;

  const write = (stream: string, events: readonly Proposed[]): Kept[] => {
    const held = streams.get(stream) ?? [];
    for (const event of events) {
      const kept = { ...event, stream, revision: held.length, position: end };
      end += BigInt(event.data.length + event.metadata.length + stream.length + 120);
      held.push(kept);
      all.push(kept);
    }
    streams.set(stream, held);
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
    return held;
  };
  const repeated = (held: readonly Kept[], from: number, events: readonly Proposed[]): boolean =>
    events.length > 0 && events.every((event, i) => held[from + i]?.id === event.id);

  const append = (stream: string, expected: Expected, events: readonly Proposed[]): Outcome => {
    if (tombstoned.has(stream)) return { kind: 'deleted' };
    const held = streams.get(stream) ?? [];
    const current = held.length - 1;
    const resultAt = (revision: number): Outcome => ({
      kind: 'success',
      revision,
      position: streams.get(stream)![revision]!.position,
    });
    const begun = expected === -1 && softly.delete(stream);
    if (expected !== current && !begun)
      return expected < current && repeated(held, expected + 1, events)
        ? resultAt(expected + events.length)
        : { kind: 'wrong', current };
    write(stream, events);
    return resultAt(current + events.length);
  };

  const writeSystemEvent = (stream = '$stats-127.0.0.1:2113'): void => {
    const data = Buffer.from('{"proc-cpu":0.5}');
    const metadata = Buffer.from('');
    write(stream, [
      { id: randomUUID(), type: '$statsCollected', contentType: 'application/json', data, metadata },
    ]);
  };
  writeSystemEvent('$$$stats-127.0.0.1:2113');

  return {
    all,
    stream: (name) => streams.get(name) ?? [],
    readable: (name) =>
      tombstoned.has(name) ? 'deleted' : (streams.get(name) ?? []).slice(cut.get(name) ?? 0),
    append,
    writeSystemEvent,
    tombstone: (stream) => void tombstoned.add(stream),
    deleteSoftly: (stream) => {
      softly.add(stream);
      cut.set(stream, streams.get(stream)?.length ?? 0);
    },
    nextEvent: () => new Promise((tell) => waiting.push(tell)),
  };
};

/** Whether a place lies within the log, and no event begins there. */
export const isBetween = (all: readonly Kept[], position: bigint): boolean =>
  position < (all.at(-1)?.position ?? 0n) && !all.some((event) => event.position === position);
