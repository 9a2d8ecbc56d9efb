import { londonDate } from '../../domain/london.js';
import type { Known } from '../../domain/envelope.js';
import type { Instant } from '../../domain/plain-date.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { ImportOptions, ImportServices } from '../importing.js';
import { importIdOf } from './import-identity.js';
import type { Judged } from './judge.js';
import { takesOwnInstant } from './known.js';
import { isRegister } from './open-inputs.js';
import { recordOnce } from './record-once.js';

/** An import that may begin: its id, and the moment that was fixed for it. */
export interface Begun {
  readonly judged: Judged;
  readonly importId: string;
  readonly known: Known;
}

interface BegunData {
  readonly knownAtOfLoad: Instant;
}

/** The moment that was fixed for an import when it began; undefined: it never did. */
export const importBegun = async (
  importId: string,
  { store, codec }: Pick<ImportServices, 'store' | 'codec'>,
): Promise<Instant | undefined> => {
  const events = codec.decodeStream(await store.readStream(`import-${importId}`));
  const begun = events.find(({ type }) => type === 'ImportBegun');
  return begun && (begun.data as BegunData).knownAtOfLoad;
};

/**
 * The moment of a load: the one that an earlier run fixed, where the file has none of its own.
 * The same file as known at another time is an error.
 */
export const agreeOnKnown = async (
  judged: Judged,
  options: ImportOptions,
  services: ImportServices,
  now: Instant,
): Promise<Begun | ReportEntry> => {
  const { file, digest, known } = judged;
  const importId = importIdOf(services.store.logId, { ...file, digest });
  const fixed = await importBegun(importId, services);
  if (fixed === undefined || fixed === known.knownAt) return { judged, importId, known };
  const own = isRegister(file) ? undefined : file.ownTime;
  if (takesOwnInstant(options.knownAt, own, now))
    return { judged, importId, known: { ...known, knownAt: fixed } };
  return anError(
    { file: file.name },
    `This file was loaded as known at ${fixed}, and now is to be known at ${known.knownAt}.`,
    'Import it with that time, or leave it out: it is in the log already.',
  );
};

/** Writes down that the import began, and as known when; said again it adds nothing. */
export const begin = ({ judged, importId, known }: Begun, services: ImportServices): Promise<number> => {
  const { file, digest } = judged;
  const { kind, source, edition } = file;
  const data = {
    kind,
    source,
    edition,
    digest,
    knownAtOfLoad: known.knownAt,
    precision: known.knownPrecision,
  };
  const fact = { type: 'ImportBegun', occurredOn: londonDate(services.clock.now()), data };
  return recordOnce(services.handler, `import-${importId}`, importId, {
    facts: [fact],
    alreadySaid: (_fact, held) => held.length > 0,
  });
};
