import type { RecordedFact } from '../domain/envelope.js';
import type { CommandContext } from '../event-store/command.js';

/** Who says what follows, in another stream, from an event: whoever said that event, once for each event. */
export const contextFollowing = ({ id, metadata }: Pick<RecordedFact, 'id' | 'metadata'>): CommandContext => {
  const { commandId: _, commandDigest: __, sourceKey: ___, sourceRow: ____, ...context } = metadata;
  return { ...context, commandId: id, causationId: id };
};
