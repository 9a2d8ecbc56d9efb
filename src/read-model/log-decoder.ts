import type { RecordedFact } from '../domain/envelope.js';
import type { FactDefinition } from '../domain/fact-schema.js';
import { createCodec } from '../event-store/codec/codec.js';
import type { KeyStore } from '../event-store/keys/key-store.js';
import { openKeysAt } from '../event-store/keys/keys-at.js';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import { openKeys } from '../event-store/keys/sqlite-keys.js';
import type { StoredEvent } from '../event-store/port.js';

/** Decodes whole streams of one log; sealed values open with the keys of its folder. */
export interface LogDecoder {
  readonly decode: (events: readonly StoredEvent[]) => RecordedFact[];
  close(): void;
}

/** The same with keys that several processes share. */
export interface SharedLogDecoder extends Omit<LogDecoder, 'close'> {
  /** Learns of keys made and erased by other processes: awaited before events that came since are decoded. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const decodeWith = (
  { secretOf }: KeyStore,
  logId: string,
  definitions: readonly FactDefinition[],
): LogDecoder['decode'] =>
  createCodec({
    ...{ logId, secretOf },
    definitions: new Map(definitions.map((definition) => [definition.type, definition])),
  }).decodeStream;

/** @param kek value of THROUGHLINE_KEK, where it is given */
export const openLogDecoder = (
  dir: string,
  logId: string,
  definitions: readonly FactDefinition[],
  kek: string | undefined,
): LogDecoder => {
  const keys = openKeys(dir, { mode: 'read', logId, kek, mayCreate: false });
  return { decode: decodeWith(keys, logId, definitions), close: () => keys.close() };
};

/** Wherever the keys are. @throws KeysProblem, KekProblem, DatabaseProblem */
export const openSharedLogDecoder = async (
  at: KeysAt,
  logId: string,
  definitions: readonly FactDefinition[],
): Promise<SharedLogDecoder> => {
  const keys = await openKeysAt(at, { mode: 'read', logId, mayCreate: false });
  return {
    decode: decodeWith(keys, logId, definitions),
    refresh: async () => keys.refresh(),
    close: async () => keys.close(),
  };
};
