import type { RecordedFact } from '../../src/domain/envelope.js';
import type { Instant } from '../../src/domain/plain-date.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import type { Codec } from '../../src/event-store/codec/codec.js';
import { createCommandHandler } from '../../src/event-store/command-handler.js';
import type { CommandHandler } from '../../src/event-store/command-handler.js';
import { createMemoryStore } from '../../src/event-store/memory-store.js';
import type { EventStore } from '../../src/event-store/port.js';
import { catalogue, definitionOf } from '../../src/journey/catalogue.js';
import { clockAt } from './clock.js';
import type { SetClock } from './clock.js';
import { memoryKeys } from './memory-keys.js';
import type { MemoryKeys } from './memory-keys.js';

/** A whole log in memory, as commands see it. */
export interface MemoryLog {
  readonly store: EventStore;
  readonly keys: MemoryKeys;
  readonly codec: Codec;
  readonly clock: SetClock;
  readonly handler: CommandHandler;
  /** Another handler on the same log, as of another process. */
  readonly anotherHandler: () => CommandHandler;
  readonly read: (stream: string) => Promise<readonly RecordedFact[]>;
}

const definitions = new Map(catalogue.map((definition) => [definition.type, definition]));
export const versionOf = (type: string): number => definitionOf(type)?.version ?? 1;

export const memoryLog = (
  now: Instant = '2026-11-02T09:00:00.000Z',
  over: Partial<Pick<MemoryLog, 'store' | 'keys'>> = {},
): MemoryLog => {
  const { store: given = createMemoryStore(), keys = memoryKeys() } = over;
  let lastRecordedAt: Instant | undefined;
  const store: EventStore = {
    ...given,
    append: async (stream, expected, events) => {
      const done = await given.append(stream, expected, events);
      const last = events.at(-1);
      if (last) ({ recordedAt: lastRecordedAt } = JSON.parse(last.metadata) as { recordedAt: Instant });
      return done;
    },
  };
  const clock = clockAt(now);
  const codec = createCodec({ logId: store.logId, definitions, secretOf: keys.secretOf });
  const anotherHandler = (): CommandHandler =>
    createCommandHandler({ store, codec, keys, clock, versionOf, lastRecordedAt });
  const read = async (stream: string): Promise<readonly RecordedFact[]> =>
    codec.decodeStream(await store.readStream(stream));
  return { store, keys, codec, clock, handler: anotherHandler(), anotherHandler, read };
};
