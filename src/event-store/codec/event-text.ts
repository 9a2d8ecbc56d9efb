import type { Metadata } from '../../domain/envelope.js';
import { canonicalJson, canonicalText } from './canonical-json.js';

/** What the codec keeps of an event beside its data; `occurredBy` is left out where false. */
export interface StoredEnvelope {
  readonly hash: string;
  readonly knownAt: string;
  readonly knownFrom: 'here' | 'source';
  readonly knownPrecision: 'instant' | 'day' | 'by';
  readonly metadata: Metadata;
  readonly occurredBy?: boolean;
  readonly occurredOn: string;
  readonly prevHash: string;
  readonly recordedAt: string;
  readonly replaces?: string;
  readonly schemaVersion: number;
}

/** Where an event stands and what it is: the part of the hash that the store keeps in columns. */
export interface Place {
  readonly logId: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** Canonical JSON, sealed values as ciphertext. */
  readonly data: string;
}

type Said = Omit<StoredEnvelope, 'hash' | 'prevHash'>;

// Instants, codes, hashes and UUIDs are ASCII without quotes once checked, but what is read back may have been altered.
const q = canonicalText;

const known = (said: Said): string =>
  `"knownAt":${q(said.knownAt)},"knownFrom":${q(said.knownFrom)},"knownPrecision":${q(said.knownPrecision)}`;
const occurred = (said: Said): string =>
  `${said.occurredBy ? '"occurredBy":true,' : ''}"occurredOn":${q(said.occurredOn)}`;
const replaces = (said: Said): string =>
  said.replaces === undefined ? '' : `,"replaces":${q(said.replaces)}`;

/** The canonical JSON that is hashed, put together from parts that are canonical. */
export const hashedText = (place: Place, said: Said, metadata: string): string =>
  `{"data":${place.data},"id":${q(place.id)},${known(said)},"logId":${q(place.logId)},"metadata":${metadata}` +
  `,${occurred(said)},"recordedAt":${q(said.recordedAt)}${replaces(said)},"revision":${place.revision}` +
  `,"schemaVersion":${said.schemaVersion},"stream":${q(place.stream)},"type":${q(place.type)},"v":1}`;

/** The text that a store keeps beside the data; its keys are in order, so the hash always comes first. */
export const envelopeText = (said: Said, metadata: string, hash: string, prevHash: string): string =>
  `{"hash":"${hash}",${known(said)},"metadata":${metadata},${occurred(said)},"prevHash":"${prevHash}"` +
  `,"recordedAt":${q(said.recordedAt)}${replaces(said)},"schemaVersion":${said.schemaVersion}}`;

const HASH_AT = '{"hash":"'.length;

/** The hash within an envelope's text, without parsing it. */
export const hashWithin = (envelope: string): string => envelope.slice(HASH_AT, HASH_AT + 64);

const METADATA = [
  'actedBy',
  'causationId',
  'commandDigest',
  'commandId',
  'correlationId',
  'organisation',
  'purpose',
  'recordedBy',
  'role',
  'source',
  'sourceKey',
  'sourceRow',
] as const satisfies readonly (keyof Metadata)[];
const LABELS = METADATA.map((name) => `"${name}":`);

// The names are in order already; whatever else may stand there is written as anything is.
const metadataJson = (metadata: Metadata): string => {
  let text = '';
  let missed = 0;
  for (const name in metadata) if (metadata[name as keyof Metadata] !== undefined) missed++;
  for (let i = 0; i < METADATA.length; i++) {
    const said = metadata[METADATA[i]!];
    if (typeof said !== 'string') continue;
    missed--;
    text += `${text === '' ? '{' : ','}${LABELS[i]!}${q(said)}`;
  }
  return missed === 0 && text !== '' ? `${text}}` : canonicalJson(metadata);
};

/** Canonical text of an event's metadata; the last one is kept, as the events of an append share it. */
export const createMetadataText = (): ((metadata: Metadata) => string) => {
  let last: Metadata | undefined;
  let text = '';
  return (metadata) => {
    if (metadata !== last) {
      text = metadataJson(metadata);
      last = metadata;
    }
    return text;
  };
};
