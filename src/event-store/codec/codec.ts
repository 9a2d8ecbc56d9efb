import type { KeyObject } from 'node:crypto';
import type { RecordedFact } from '../../domain/envelope.js';
import type { FactDefinition } from '../../domain/fact-schema.js';
import type { Unreadable } from '../../domain/sealed.js';
import type { EventToAppend, StoredEvent } from '../port.js';
import { dataWriter } from './data-text.js';
import { createMetadataText, envelopeText, hashedText, hashWithin } from './event-text.js';
import type { StoredEnvelope } from './event-text.js';
import { chainedHash, firstPrevHash } from './hash-chain.js';
import { hasSealed, reveal } from './reveal.js';
import type { Open } from './reveal.js';
import { randomNonce, seal, unseal } from './seal.js';
import type { SealingKey } from './seal.js';
import { createUpcast } from './upcast.js';

/** A sealed value that did not open although nobody erased its subject: for health, never for an answer. */
export interface Fault {
  readonly what: 'no-key' | 'damaged';
  readonly stream: string;
  readonly revision: number;
}

export interface CodecOptions {
  readonly logId: string;
  readonly definitions: ReadonlyMap<string, FactDefinition>;
  /** The secret of a key, or undefined where the key is not held. */
  readonly secretOf: (keyId: string) => KeyObject | undefined;
  readonly onFault?: (fault: Fault) => void;
  /** Left out: random. Fixed only for golden vectors. */
  readonly nonce?: () => Buffer;
}

/** Events ready for the port, and the hash that the next append to the stream goes on from. */
export interface Encoded {
  readonly events: readonly EventToAppend[];
  readonly hash: string;
}

/** Between the facts in memory and the texts of the port. */
export interface Codec {
  /**
   * Facts of one append, in order, with stream, revision and everything else but the position set.
   * @param prevHash hash of the stream's last event; undefined for a new stream
   * @param key the subject's key, durable already; needed only where a fact has sealed fields
   * @throws Error for an undeclared type or field; NotCanonical for data that has no canonical form
   */
  encode(facts: readonly RecordedFact[], prevHash: string | undefined, key: SealingKey | undefined): Encoded;
  /** Events of one stream, all from its first: whether its subject was erased is seen in them. */
  decodeStream(events: readonly StoredEvent[]): RecordedFact[];
  /** Events of any streams. @param erased whether the stream of a value's event holds a `SubjectErased` */
  decode(events: readonly StoredEvent[], erased: (stream: string) => boolean): RecordedFact[];
}

type Writable = { -readonly [K in keyof RecordedFact]: RecordedFact[K] };

/** Hash of a stream's last event, to go on from; undefined for no events. */
export const lastHash = (events: readonly StoredEvent[]): string | undefined => {
  const last = events.at(-1);
  return last && hashWithin(last.metadata);
};

const factOf = (
  event: StoredEvent,
  said: StoredEnvelope,
  type: string,
  version: number,
  data: unknown,
): RecordedFact => {
  const fact: Writable = {
    id: event.id,
    type,
    schemaVersion: version,
    stream: event.stream,
    revision: event.revision,
    position: event.position,
    occurredOn: said.occurredOn,
    occurredBy: said.occurredBy === true,
    recordedAt: said.recordedAt,
    knownAt: said.knownAt,
    knownFrom: said.knownFrom,
    knownPrecision: said.knownPrecision,
    data,
    metadata: said.metadata,
  };
  if (said.replaces !== undefined) fact.replaces = said.replaces;
  return fact;
};

/** The codec of one log. */
export const createCodec = (options: CodecOptions): Codec => {
  const { logId, definitions, secretOf, nonce = randomNonce, onFault } = options;
  const writers = new Map([...definitions].map(([type, { fields }]) => [type, dataWriter(fields)]));
  const upcast = createUpcast([...definitions.values()].flatMap(({ upcasters }) => upcasters));
  const metadataText = createMetadataText();

  const dataText = (fact: RecordedFact, key: SealingKey | undefined): string => {
    const write = writers.get(fact.type);
    if (!write) throw new Error(`The type of event ${fact.type} is not declared.`);
    return write(fact.data, (value, pointer) => {
      if (!key) throw new Error(`${fact.type} has a sealed field, and no key was given.`);
      const { stream, revision, type } = fact;
      return seal(value, { stream, revision, type, pointer }, key, nonce());
    });
  };
  const encodeOne = (fact: RecordedFact, prevHash: string, key: SealingKey | undefined): EventToAppend => {
    const { id, type, stream, revision } = fact;
    const data = dataText(fact, key);
    const metadata = metadataText(fact.metadata);
    const hash = chainedHash(
      prevHash,
      hashedText({ logId, stream, revision, id, type, data }, fact, metadata),
    );
    return { id, type, data, metadata: envelopeText(fact, metadata, hash, prevHash) };
  };

  const opener = (erased: (stream: string) => boolean): Open => {
    const fault = (what: Fault['what'], stream: string, revision: number): Unreadable => {
      onFault?.({ what, stream, revision });
      return { unreadable: 'key-unavailable' };
    };
    return (sealed, place) => {
      if (erased(place.stream)) return { unreadable: 'erased' };
      const secret = secretOf(sealed.$sealed[1]);
      if (!secret) return fault('no-key', place.stream, place.revision);
      try {
        return unseal(sealed, place, secret);
      } catch {
        return fault('damaged', place.stream, place.revision); // the cause may quote what was sealed
      }
    };
  };
  const decodeInto = (facts: RecordedFact[], event: StoredEvent, open: Open): void => {
    const said = JSON.parse(event.metadata) as StoredEnvelope;
    let data = JSON.parse(event.data) as unknown;
    if (hasSealed(event.data)) data = reveal(data, event, open);
    const version = said.schemaVersion;
    const definition = definitions.get(event.type);
    const up = definition?.version === version ? undefined : upcast({ type: event.type, version });
    // The definition's own text of the type: texts that are the same object compare at once.
    if (!up) facts.push(factOf(event, said, definition?.type ?? event.type, version, data));
    else for (const one of up(data)) facts.push(factOf(event, said, one.type, one.version, one.data));
  };
  const decode = (events: readonly StoredEvent[], erased: (stream: string) => boolean): RecordedFact[] => {
    const open = opener(erased);
    const facts: RecordedFact[] = [];
    for (const event of events) decodeInto(facts, event, open);
    return facts;
  };

  return {
    encode: (facts, prevHash, key) => {
      let hash = prevHash ?? firstPrevHash(logId, facts[0]?.stream ?? '');
      const events: EventToAppend[] = [];
      for (const fact of facts) {
        const event = encodeOne(fact, hash, key);
        hash = hashWithin(event.metadata);
        events.push(event);
      }
      return { events, hash };
    },
    decodeStream: (events) => {
      const erased = events.some((event) => event.type === 'SubjectErased');
      return decode(events, () => erased);
    },
    decode,
  };
};
