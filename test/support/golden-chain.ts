import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedFact } from '../../src/domain/envelope.js';
import {
  code,
  date,
  fact,
  flag,
  group,
  id,
  listOf,
  optional,
  sealed,
  text,
  whole,
} from '../../src/domain/fact-schema.js';
import type { FactDefinition } from '../../src/domain/fact-schema.js';
import type { SealedValue } from '../../src/domain/sealed.js';
import type { EventToAppend, StoredEvent } from '../../src/event-store/port.js';
import { createCodec } from '../../src/event-store/codec/codec.js';
import type { Codec, CodecOptions } from '../../src/event-store/codec/codec.js';

interface Golden {
  readonly key: { readonly keyId: string; readonly hex: string };
  readonly logId: string;
  readonly stream: string;
  readonly facts: readonly RecordedFact[];
  readonly stored: readonly EventToAppend[];
  readonly hash: string;
}
const file = join(import.meta.dirname, '../events/golden/chain.json');
export const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden;
export const key = { keyId: golden.key.keyId, secret: createSecretKey(Buffer.from(golden.key.hex, 'hex')) };

const people = listOf(group({ role: code('parent', 'senco'), name: text }));
const definitions = new Map<string, FactDefinition>(
  [
    fact('ContactMade', {
      heldOn: date,
      channel: code('telephone', 'letter'),
      summary: text,
      people,
      whole: optional(whole),
    }),
    fact('DisabilityRecorded', {
      recordedOn: date,
      disability: sealed(group({ kind: code('hearing', 'sight'), registered: flag })),
    }),
    fact('PlacementEnded', { placementId: id, endedOn: date }),
  ].map((definition) => [definition.type, definition as unknown as FactDefinition]),
);

export const counting = (): (() => Buffer) => {
  let n = 0;
  return () => {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE((n += 1), 8);
    return nonce;
  };
};
export const codecWith = (more: Partial<CodecOptions> = {}): Codec =>
  createCodec({
    logId: golden.logId,
    definitions,
    secretOf: (keyId) => (keyId === key.keyId ? key.secret : undefined),
    ...more,
  });
export const stored = (events: readonly EventToAppend[], stream = golden.stream): StoredEvent[] =>
  events.map((event, i) => ({ ...event, stream, revision: i, position: String(i + 1).padStart(20, '0') }));
export const sealedIn = (facts: readonly RecordedFact[]): SealedValue<unknown>[] => {
  const data = facts[0]!.data as { summary: SealedValue<string>; people: { name: SealedValue<string> }[] };
  return [data.summary, ...data.people.map((person) => person.name)];
};
