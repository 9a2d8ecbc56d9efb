import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson } from '../../../src/event-store/codec/canonical-json.js';
import type { StoredEvent } from '../../../src/event-store/port.js';
import * as authority from '../../../src/authority/authority.events.js';
import * as settings from '../../../src/settings/settings.events.js';

/** The log that the samples come from; it never was. */
export const LOG_ID = '018dfe35-ea00-7000-8000-000000000001';

/** The stream that a type of event stands in, in the samples. */
export const streamOf = (type: string): string => {
  if (type in authority) return 'authority';
  return type in settings ? 'setting-100001' : 'child-018dfe35-ea00-7000-8000-000000000002';
};

/** An event as a store holds it, its texts parsed so that they can be read; kept for ever. */
export interface Sample {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: { readonly schemaVersion: number };
}

const FOLDER = new URL('../samples/', import.meta.url);

/** Names of the sample files: `AnnualReviewMeetingHeld.v1.json`. */
export const sampleFiles = (): readonly string[] =>
  readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

export const readSample = (file: string): Sample =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Sample;

/** SHA-256 of a sample file's bytes, in hex. */
export const sampleDigest = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(new URL(file, FOLDER)))
    .digest('hex');

/** The digests that the samples had when they were stored, by file name. */
export const digestsWhenStored = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(new URL('../samples.sha256', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** The sample with the texts that its store held. */
export const asStored = ({ data, metadata, ...rest }: Sample): StoredEvent => ({
  ...rest,
  data: canonicalJson(data),
  metadata: canonicalJson(metadata),
  position: '00000000000000000001',
});
