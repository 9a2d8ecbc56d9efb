import { isChildStream } from '../domain/child-stream.js';
import type { Metadata, NewFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import { recordingInstant } from './clock-guard.js';
import type { Clock } from './clock.js';
import type { Codec } from './codec/codec.js';
import { identityOf } from './command-identity.js';
import type { CommandIdentity } from './command-identity.js';
import { CommandIdReused, KeyUnavailable } from './command.js';
import type { Executed, LookingOrder, Order } from './command.js';
import { createTurns } from './in-turn.js';
import type { DataKey } from './keys/data-key.js';
import type { KeyStore } from './keys/key-store.js';
import { Conflict, NO_STREAM } from './port.js';
import type { Appended, EventStore } from './port.js';
import { atPosition, recordFacts } from './record-facts.js';
import { createStateCache } from './state-cache.js';
import { moveOn, readState } from './stream-state.js';
import type { StreamState } from './stream-state.js';
import { uuidV7 } from './uuid-v7.js';
import type { NewId } from './uuid-v7.js';

export interface CommandHandlerOptions {
  readonly store: EventStore;
  readonly codec: Codec;
  readonly keys: Pick<KeyStore, 'find' | 'ensure'>;
  readonly clock: Clock;
  /** `recordedAt` of the log's last event when it was opened; undefined for an empty log. */
  readonly lastRecordedAt: Instant | undefined;
  /** Newest schema version of a type. */
  readonly versionOf: (type: string) => number;
  readonly newId?: NewId;
  /** Events kept in memory with the states of streams; default 50,000. */
  readonly maxEventsInMemory?: number;
}

/** Reads a stream (or remembers it), asks a decision, and appends what it says; the same for every command. */
export interface CommandHandler {
  /**
   * Resolves once durable. Said twice, happened once: a repeat gets the first result.
   * @throws Refused; CommandIdReused; Conflict after four tries; KeyUnavailable; ClockBack; and what the store throws
   */
  execute<C, S>(order: LookingOrder<C, S>): Promise<Executed>;
  /** A stream's subject was erased: nothing of it stays in memory. */
  forget(stream: string): void;
}

/** The caller saw another revision: no use in trying again. */
class SeenOtherwise extends Conflict {}

const RETRIES = 3;
const oneMillisecondAfter = (at: Instant): Instant => new Date(Date.parse(at) + 1).toISOString();

const firstResult = (
  known: StreamState<unknown>,
  { commandId, commandDigest }: CommandIdentity,
  stream: string,
): Executed | undefined => {
  const done = known.commands.get(commandId);
  if (!done) return undefined;
  if (done.digest !== commandDigest) throw new CommandIdReused();
  const { revision, position, eventIds } = done;
  return { stream, revision, position, eventIds, repeated: true };
};

/** The one command handler of a log. */
export const createCommandHandler = (options: CommandHandlerOptions): CommandHandler => {
  const { store, codec, keys, clock, versionOf, newId = uuidV7 } = options;
  const cache = createStateCache(options.maxEventsInMemory ?? 50_000);
  const inTurn = createTurns();
  let logLast = options.lastRecordedAt;

  const read = async <C, S>({ stream, decider }: Order<C, S>): Promise<StreamState<S>> => {
    const stored = await store.readStream(stream);
    // Made by another process, perhaps: met before what it sealed is opened.
    if (stored.length > 0 && isChildStream(stream)) {
      const met = keys.find(stream);
      if (met instanceof Promise) await met;
    }
    const known = readState(stored, codec.decodeStream(stored), decider);
    if (stored.length > 0) cache.keep(stream, known);
    return known;
  };
  const remembered = <C, S>(order: LookingOrder<C, S>): StreamState<S> | undefined => {
    const known = cache.get(order.stream);
    if (known?.decider !== order.decider) return undefined;
    // The caller has seen more than this process: another one appended.
    if ((order.expectedRevision ?? NO_STREAM) > known.revision) return undefined;
    return known as StreamState<S>;
  };
  const instantFor = (
    known: StreamState<unknown>,
    facts: readonly NewFact[],
    notBefore: Instant = '',
  ): Instant => {
    const now = clock.now();
    const own = recordingInstant(now, known.recordedAt, logLast);
    const at = own < notBefore ? notBefore : own;
    if (logLast === undefined || now > logLast) logLast = now;
    const typed = facts.some((fact) => fact.known === undefined);
    // What is typed here is known in one order within its stream: each later than the one before.
    return typed && known.typedKnownAt !== undefined && at <= known.typedKnownAt
      ? oneMillisecondAfter(known.typedKnownAt)
      : at;
  };
  // Where the store does not say what came of it, nobody knows where the stream stands; its next command waits its turn.
  const answered = async (stream: string, appended: Promise<Appended>): Promise<Appended> => {
    try {
      return await appended;
    } catch (error) {
      cache.drop(stream);
      throw error;
    }
  };
  const append = async <C, S>(
    order: LookingOrder<C, S>,
    known: StreamState<S>,
    facts: readonly NewFact[],
    key: DataKey | undefined,
    identity: CommandIdentity,
  ): Promise<Executed> => {
    const { stream, context } = order;
    const recordedAt = instantFor(known, facts, order.notBefore);
    const correlationId = context.correlationId ?? newId(recordedAt);
    const metadata: Metadata = { ...context, correlationId, ...identity };
    const recorded = recordFacts(facts, {
      ...{ stream, recordedAt, metadata, versionOf, newId },
      revision: known.revision,
    });
    const { events, hash } = codec.encode(recorded, known.hash, key);
    const { revision, position } = await answered(stream, store.append(stream, known.revision, events));
    atPosition(recorded, position);
    moveOn(known, recorded, { hash, position }, order.decider);
    if (recorded.some((fact) => fact.type === 'SubjectErased')) cache.drop(stream);
    else cache.keep(stream, known);
    return { stream, revision, position, eventIds: recorded.map((fact) => fact.id), repeated: false };
  };
  const decide = <C, S>(order: LookingOrder<C, S>, known: StreamState<S>): readonly NewFact[] => {
    const { stream, command, decider, look, expectedRevision = known.revision } = order;
    if (expectedRevision !== known.revision)
      throw new SeenOtherwise(stream, expectedRevision, known.revision);
    look?.(known.state);
    return decider.decide(command, known.state, () => newId(clock.now()));
  };
  const nothing = (stream: string, { revision, position }: StreamState<unknown>): Executed => ({
    ...{ stream, revision, position, eventIds: [] },
    repeated: false,
  });
  const carryOut = async <C, S>(
    order: LookingOrder<C, S>,
    known: StreamState<S>,
    key: DataKey | undefined,
  ): Promise<Executed> => {
    const identity = identityOf(order, key);
    const first = firstResult(known, identity, order.stream);
    if (first) return first;
    const facts = decide(order, known);
    return facts.length === 0
      ? nothing(order.stream, known)
      : await append(order, known, facts, key, identity);
  };
  const begin = async <C, S>(order: LookingOrder<C, S>, known: StreamState<S>): Promise<Executed> => {
    const facts = decide(order, known);
    if (facts.length === 0) return nothing(order.stream, known);
    // Only a new stream is given a key: one that lost its key was erased, or its keys are missing.
    const key = isChildStream(order.stream) ? await keys.ensure(order.stream) : undefined;
    return await append(order, known, facts, key, identityOf(order as Order<unknown, unknown>, key));
  };
  const attempt = async <C, S>(order: LookingOrder<C, S>): Promise<Executed> => {
    const { stream } = order;
    const known = remembered(order) ?? (await read(order));
    if (known.revision === NO_STREAM) return await begin(order, known);
    if (!isChildStream(stream)) return await carryOut(order, known, undefined);
    const found = keys.find(stream);
    const key = found instanceof Promise ? await found : found; // at hand: the command goes on in this turn
    if (key) return await carryOut(order, known, key);
    cache.drop(stream);
    const unread = await read(order);
    if (order.withoutKey) return await carryOut(order, unread, undefined);
    decide(order, unread); // refuses where the subject was erased
    throw new KeyUnavailable(stream);
  };
  const persist = async <C, S>(order: LookingOrder<C, S>): Promise<Executed> => {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt(order);
      } catch (error) {
        if (!(error instanceof Conflict) || error instanceof SeenOtherwise || tries === RETRIES) throw error;
      }
    }
  };

  return {
    execute: (order) => inTurn(order.stream, () => persist(order)),
    forget: (stream) => cache.drop(stream),
  };
};
