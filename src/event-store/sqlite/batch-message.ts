import { Conflict, MixedRepeat } from '../port.js';
import type { Appended, EventToAppend } from '../port.js';
import type { Append } from './group-commit.js';

/** A batch on its way to the thread that writes: flat, as texts and numbers cross between threads cheapest. */
export type PackedBatch = readonly (string | number)[];

/** What the thread answers: an outcome an append, or why nothing was recorded. */
export type Answer = { readonly outcomes: readonly PackedOutcome[] } | { readonly failed: string };

/** `[revision, position]`, the revision at which the stream stood, or the sentence of a mixed repeat. */
export type PackedOutcome = readonly [number, string] | number | string;

export const packBatch = (batch: readonly Append[]): PackedBatch => {
  const packed: (string | number)[] = [];
  for (const { stream, expected, events } of batch) {
    packed.push(stream, expected, events.length);
    for (const { id, type, data, metadata } of events) packed.push(id, type, data, metadata);
  }
  return packed;
};

export const unpackBatch = (packed: PackedBatch): Append[] => {
  const batch: Append[] = [];
  let at = 0;
  const next = <T extends string | number>(): T => packed[at++] as T;
  while (at < packed.length) {
    const [stream, expected, count] = [next<string>(), next<number>(), next<number>()];
    const events: EventToAppend[] = [];
    for (let i = 0; i < count; i++) events.push({ id: next(), type: next(), data: next(), metadata: next() });
    batch.push({ stream, expected, events });
  }
  return batch;
};

/** @throws the error itself where it is none that an append is answered with */
export const packOutcome = (outcome: Appended | Error): PackedOutcome => {
  if (!(outcome instanceof Error)) return [outcome.revision, outcome.position];
  if (outcome instanceof Conflict) return outcome.actualRevision;
  if (outcome instanceof MixedRepeat) return outcome.message;
  throw outcome;
};

export const unpackOutcome = (packed: PackedOutcome, { stream, expected }: Append): Appended | Error => {
  if (typeof packed === 'number') return new Conflict(stream, expected, packed);
  if (typeof packed === 'string') return new MixedRepeat(packed);
  return { revision: packed[0], position: packed[1] };
};
