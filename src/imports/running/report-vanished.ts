import { CHILD_STREAMS } from '../../domain/child-stream.js';
import type { Instant } from '../../domain/plain-date.js';
import { START_POSITION } from '../../event-store/port.js';
import type { StoredEvent } from '../../event-store/port.js';
import type { ImportServices } from '../importing.js';
import { aNote } from '../report/entry.js';
import { readAuthority } from './authority.js';
import { importBegun } from './begin.js';
import { importIdOf } from './import-identity.js';
import type { Loading } from './loading.js';
import type { PersonFile } from './person-file.js';

const PAGE = 10_000;

interface Loaded {
  readonly kind: string;
  readonly source: string;
  readonly edition: string;
  readonly digest: string;
  readonly asAt?: string;
}
interface Known {
  readonly loaded: Loaded;
  /** Its census, and when it was known: a return that is sent again has the census of before. */
  readonly order: string;
}

const orderOf = (asAt: string, knownAt: Instant): string => `${asAt} ${knownAt}`;

const knownOf = async (loaded: Loaded, { store, codec }: ImportServices): Promise<Known[]> => {
  const begun = await importBegun(importIdOf(store.logId, loaded), { store, codec });
  return begun === undefined ? [] : [{ loaded, order: orderOf(loaded.asAt!, begun) }];
};

/** The return before, of those that were loaded to their end. */
const returnBefore = async (
  { source, asAt }: PersonFile,
  knownAt: Instant,
  services: ImportServices,
): Promise<Loaded | undefined> => {
  const { events } = await readAuthority(services.store, services.codec);
  const returns = events
    .filter(({ type }) => type === 'ReturnLoaded')
    .map(({ data }) => data as Loaded)
    .filter((loaded) => loaded.source === source && loaded.asAt !== undefined && loaded.asAt <= asAt!);
  const known = (await Promise.all(returns.map((loaded) => knownOf(loaded, services)))).flat();
  const own = orderOf(asAt!, knownAt);
  return known
    .filter(({ order }) => order < own)
    .reduce<Known | undefined>(
      (latest, one) => (latest === undefined || one.order > latest.order ? one : latest),
      undefined,
    )?.loaded;
};

/** Of a person who stands twice in a file, and of who is told of another, the digest says which part it is. */
const spokeIn = ({ type, data }: StoredEvent, { source, digest }: Loaded): boolean => {
  if (type !== 'SourceReported') return false;
  const said = JSON.parse(data) as { readonly source: string; readonly digest: string };
  return said.source === source && said.digest.split('-')[0] === digest;
};

/** Streams of whom a return spoke, and who were not erased since. Reads the log once, page by page. */
const spokenOfIn = async (before: Loaded, { store }: ImportServices): Promise<ReadonlySet<string>> => {
  const streams = new Set<string>();
  for (let after = START_POSITION; ;) {
    const page = await store.readAll({ after, prefix: CHILD_STREAMS, limit: PAGE });
    for (const event of page) {
      if (event.type === 'SubjectErased') streams.delete(event.stream);
      else if (spokeIn(event, before)) streams.add(event.stream);
    }
    if (page.length < PAGE) return streams;
    after = page.at(-1)!.position;
  }
};

/** A return is a snapshot: who was in the one before, and is not in this one, is named. Nothing is recorded of it. */
export const reportVanished = async (
  file: PersonFile,
  spokenOf: ReadonlySet<string>,
  { known, services, report }: Loading,
): Promise<void> => {
  if (file.kind !== 'sen2' || file.asAt === undefined) return;
  const before = await returnBefore(file, known.knownAt, services);
  if (before === undefined) return;
  const name = before.edition === file.edition ? `${before.edition} that was sent before` : before.edition;
  for (const stream of await spokenOfIn(before, services)) {
    if (spokenOf.has(stream)) continue;
    const problem = `${stream} was in the return of ${name}, and is not in this one.`;
    const remedy =
      'Nothing is recorded of that: find out why if the plan has not ceased and nobody moved away.';
    report(aNote({ file: file.name }, problem, remedy));
  }
};
