import { createHash } from 'node:crypto';
import type { Decider } from '../../domain/decider.js';
import type { NewFact, RecordedFact } from '../../domain/envelope.js';
import type { CommandHandler } from '../../event-store/command-handler.js';

/** Facts for a stream about no person; each is recorded unless the stream says it already. */
export interface RecordOnce {
  readonly facts: readonly NewFact[];
  readonly alreadySaid: (fact: NewFact, held: readonly RecordedFact[]) => boolean;
}

const once: Decider<RecordOnce, readonly RecordedFact[]> = {
  fold: (events) => events,
  extend: (state, added) => [...state, ...added],
  decide: ({ facts, alreadySaid }, held) => facts.filter((fact) => !alreadySaid(fact, held)),
};

/** Ids of what an import says of one stream; the same said again is the same command. */
const commandIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Records facts of a stream about no person, once. @returns the number of events added */
export const recordOnce = async (
  handler: CommandHandler,
  stream: string,
  importId: string,
  command: RecordOnce,
): Promise<number> => {
  const said = JSON.stringify(command.facts.map(({ type, data, occurredOn }) => [type, occurredOn, data]));
  const context = { source: `import:${importId}`, commandId: commandIdOf(importId, stream, said) };
  const done = await handler.execute({ stream, command, decider: once, context, said: () => said });
  return done.repeated ? 0 : done.eventIds.length;
};
