import { childOf, streamOf } from '../domain/child-stream.js';
import { Refused } from '../domain/refused.js';
import { canonicalJson } from '../event-store/codec/canonical-json.js';
import type { Codec } from '../event-store/codec/codec.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import { KeyUnavailable } from '../event-store/command.js';
import type { Executed } from '../event-store/command.js';
import { createTurns } from '../event-store/in-turn.js';
import type { KeyStore } from '../event-store/keys/key-store.js';
import type { EventStore } from '../event-store/port.js';
import type { JourneyFact } from './catalogue.js';
import type { Saying } from './command.js';
import { contextFollowing } from './following.handlers.js';
import { journey } from './journey.js';
import { openPairs } from './record/open-pairs.js';
import { linkedStreams } from './record/record.js';
import type { ChildStream, Person } from './record/record.js';
import { isFirstSide, otherStream, TellOtherRecord } from './record/tell-other-record.js';
import type { FirstSide } from './record/tell-other-record.js';

/** Where a command that was carried out stands. */
interface Said {
  readonly position: string;
  readonly eventIds: readonly string[];
}

/** What is said of two records: two appends, the giver's first. */
export interface Pairs {
  /** Carries out the first append, then the second. Said again after a crash, it finishes what was begun. */
  say<R extends Said>(
    command: Saying,
    otherChild: string,
    carryOut: (command: Saying) => Promise<R>,
  ): Promise<R>;
  /** Completes what a crash left open, given the landmarks of the log. @returns how many could not be completed */
  finish(landmarks: readonly JourneyFact[]): Promise<number>;
  /** Runs the work while nothing else is said of two records. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** A stream, and those ever linked to it. */
  person(stream: string): Promise<Person>;
}

interface PairsOptions {
  readonly handler: CommandHandler;
  readonly store: EventStore;
  readonly codec: Codec;
  readonly keys: Pick<KeyStore, 'find'>;
}

export const createPairs = ({ handler, store, codec, keys }: PairsOptions): Pairs => {
  // One at a time, so that what is read of the other record still holds when the first append is decided.
  const inTurn = createTurns();
  const read = async (stream: string): Promise<readonly JourneyFact[]> => {
    const stored = await store.readStream(stream);
    // Made by another process, perhaps: met before what it sealed is opened.
    await keys.find(stream);
    return codec.decodeStream(stored) as readonly unknown[] as readonly JourneyFact[];
  };
  const person = async (stream: string): Promise<Person> => {
    const found: ChildStream[] = [{ stream, events: await read(stream) }];
    const met = new Set([stream]);
    for (const { events } of found)
      for (const other of linkedStreams(events)) {
        if (met.has(other)) continue;
        met.add(other);
        found.push({ stream: other, events: await read(other) });
      }
    return found;
  };
  const complete = async (first: FirstSide): Promise<Executed> => {
    const stream = otherStream(first);
    const command = new TellOtherRecord(childOf(stream), first, await read(first.stream));
    return handler.execute({
      ...{ stream, command, decider: journey, context: contextFollowing(first), notBefore: first.knownAt },
      said: () => canonicalJson(['tell-other-record', first.id]),
    });
  };
  const say: Pairs['say'] = async (command, otherChild, carryOut) => {
    const stream = streamOf(String((command.said as Readonly<Record<string, unknown>>)[otherChild]));
    const done = await carryOut({ ...command, other: { stream, person: await person(stream) } } as Saying);
    const first = (await read(streamOf(command.childId))).find(({ id }) => id === done.eventIds.at(-1));
    if (!first || !isFirstSide(first)) return done;
    const { position } = await complete(first);
    return position > done.position ? { ...done, position } : done;
  };
  /** Whether it was; where not, `verify` and `status` go on saying so. */
  const finishOne = async (first: FirstSide): Promise<boolean> => {
    try {
      await complete(first);
      return true;
    } catch (error) {
      if (error instanceof Refused || error instanceof KeyUnavailable) return false;
      throw error;
    }
  };
  const finish: Pairs['finish'] = async (landmarks) => {
    let left = 0;
    for (const first of openPairs(landmarks)) if (!(await finishOne(first))) left += 1;
    return left;
  };
  const alone: Pairs['alone'] = (work) => inTurn('pairs', work);
  return {
    finish: (landmarks) => alone(() => finish(landmarks)),
    say: (...asked) => alone(() => say(...asked)),
    ...{ alone, person },
  };
};
