import type { RecordedFact } from '../domain/envelope.js';
import type { FactDefinition } from '../domain/fact-schema.js';
import { createCodec } from '../event-store/codec/codec.js';
import { openKeys } from '../event-store/keys/sqlite-keys.js';
import type { StoredEvent } from '../event-store/port.js';

/** Decodes whole streams of one log; sealed values open with the keys of its folder. */
export interface LogDecoder {
  readonly decode: (events: readonly StoredEvent[]) => RecordedFact[];
  close(): void;
}

/** @param kek value of THROUGHLINE_KEK, where it is given */
export const openLogDecoder = (
  dir: string,
  logId: string,
  definitions: readonly FactDefinition[],
  kek: string | undefined,
): LogDecoder => {
  const keys = openKeys(dir, { mode: 'read', logId, kek, mayCreate: false });
  const codec = createCodec({
    logId,
    definitions: new Map(definitions.map((definition) => [definition.type, definition])),
    secretOf: (keyId) => keys.secretOf(keyId),
  });
  return { decode: (events) => codec.decodeStream(events), close: () => keys.close() };
};
