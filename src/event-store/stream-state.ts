import type { Decider } from '../domain/decider.js';
import type { RecordedFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import { lastHash } from './codec/codec.js';
import { NO_STREAM, START_POSITION } from './port.js';
import type { StoredEvent } from './port.js';

/** A command that a stream holds already: what it was and what it came to. */
export interface Done {
  readonly digest: string | undefined;
  readonly eventIds: string[];
  revision: number;
  position: string;
}

/** What the handler knows of a stream; moved on in place, by one command at a time. */
export interface StreamState<S> {
  revision: number;
  position: string;
  hash: string | undefined;
  recordedAt: Instant | undefined;
  /** The latest `knownAt` of what was said here. */
  typedKnownAt: Instant | undefined;
  readonly commands: Map<string, Done>;
  /** Whose state it is: another decider over the same stream has a state of its own. */
  readonly decider: unknown;
  state: S;
  /** Events held in memory for it. */
  weight: number;
}

const noteCommand = (commands: Map<string, Done>, fact: RecordedFact): void => {
  const { commandId, commandDigest } = fact.metadata;
  if (commandId === undefined) return;
  const done = commands.get(commandId);
  if (!done) {
    const { id, revision, position } = fact;
    commands.set(commandId, { digest: commandDigest, eventIds: [id], revision, position });
    return;
  }
  if (done.eventIds.at(-1) !== fact.id) done.eventIds.push(fact.id);
  done.revision = fact.revision;
  done.position = fact.position;
};

const note = <S>(known: StreamState<S>, fact: RecordedFact): void => {
  noteCommand(known.commands, fact);
  known.recordedAt = fact.recordedAt;
  if (fact.knownFrom !== 'here') return;
  if (known.typedKnownAt === undefined || fact.knownAt > known.typedKnownAt)
    known.typedKnownAt = fact.knownAt;
};

/** The state of a stream just read, whole. */
export const readState = <C, S>(
  stored: readonly StoredEvent[],
  facts: readonly RecordedFact[],
  decider: Decider<C, S>,
): StreamState<S> => {
  const last = stored.at(-1);
  const known: StreamState<S> = {
    revision: last?.revision ?? NO_STREAM,
    position: last?.position ?? START_POSITION,
    hash: lastHash(stored),
    recordedAt: undefined,
    typedKnownAt: undefined,
    commands: new Map(),
    decider,
    state: decider.fold(facts),
    weight: stored.length,
  };
  for (const fact of facts) note(known, fact);
  return known;
};

/** Moves a state on over events that were just appended. */
export const moveOn = <C, S>(
  known: StreamState<S>,
  added: readonly RecordedFact[],
  { hash, position }: { hash: string; position: string },
  decider: Decider<C, S>,
): void => {
  for (const fact of added) note(known, fact);
  known.revision += added.length;
  known.position = position;
  known.hash = hash;
  known.weight += added.length;
  known.state = decider.extend(known.state, added);
};
