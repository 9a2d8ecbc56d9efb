import { createSecretKey, randomUUID } from 'node:crypto';
import type { RecordedFact } from '../../src/domain/envelope.js';
import { date, fact } from '../../src/domain/fact-schema.js';
import type { FactDefinition } from '../../src/domain/fact-schema.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import { hashWithin } from '../../src/event-store/codec/event-text.js';
import type { EventToAppend } from '../../src/event-store/port.js';

const key = { keyId: 'k', secret: createSecretKey(Buffer.alloc(32, 7)) };
const definition = fact('ViewsRecorded', { recordedOn: date }) as unknown as FactDefinition;

const factOf = (stream: string, revision: number): RecordedFact => ({
  ...{ id: randomUUID(), type: 'ViewsRecorded', schemaVersion: 1, stream, revision, position: '' },
  ...{ occurredOn: '2025-03-03', occurredBy: false, knownFrom: 'here', knownPrecision: 'instant' },
  ...{ recordedAt: '2025-03-04T09:30:00.000Z', knownAt: '2025-03-04T09:30:00.000Z' },
  data: { recordedOn: '2025-03-03' },
  metadata: { source: 'page', correlationId: 'c' },
});

/** Makes events of a log, each with the hash that follows from the one before it in its stream. */
export const chained = (logId: string) => {
  const secretOf = () => key.secret;
  const codec = createCodec({ logId, definitions: new Map([['ViewsRecorded', definition]]), secretOf });
  const ends = new Map<string, { revision: number; hash: string }>();
  return (stream: string): { expected: number; events: readonly EventToAppend[] } => {
    const end = ends.get(stream);
    const expected = end?.revision ?? -1;
    const { events } = codec.encode([factOf(stream, expected + 1)], end?.hash, key);
    ends.set(stream, { revision: expected + 1, hash: hashWithin(events[0]!.metadata) });
    return { expected, events };
  };
};
