import type { NewFact, RecordedFact } from './envelope.js';

/** Decisions over one kind of stream; pure and synchronous. */
export interface Decider<C, S> {
  /** The state that a stream's events, all of them, amount to. */
  fold(events: readonly RecordedFact[]): S;
  /** The state after more events; the same as folding afresh. */
  extend(state: S, added: readonly RecordedFact[]): S;
  /** @param newId for what another event of the same append must name. @throws Refused */
  decide(command: C, state: S, newId: () => string): readonly NewFact[];
}
