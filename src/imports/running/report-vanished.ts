import { START_POSITION } from '../../event-store/port.js';
import type { StoredEvent } from '../../event-store/port.js';
import type { ImportServices } from '../importing.js';
import { aNote } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { readAuthority } from './authority.js';
import type { PersonFile } from './person-file.js';

const PAGE = 10_000;

/** The edition before, of those that were loaded to their end. */
const editionBefore = async (
  { source, asAt }: PersonFile,
  { store, codec }: ImportServices,
): Promise<string | undefined> => {
  const { events } = await readAuthority(store, codec);
  return events
    .filter(({ type }) => type === 'ReturnLoaded')
    .map(({ data }) => data as { readonly source: string; readonly edition: string; readonly asAt?: string })
    .filter((loaded) => loaded.source === source && loaded.asAt !== undefined && loaded.asAt < asAt!)
    .reduce<{ edition: string; asAt?: string } | undefined>(
      (latest, one) => (latest === undefined || one.asAt! > latest.asAt! ? one : latest),
      undefined,
    )?.edition;
};

const spokeIn = ({ type, data }: StoredEvent, source: string, edition: string): boolean => {
  if (type !== 'SourceReported') return false;
  const said = JSON.parse(data) as { readonly source: string; readonly edition: string };
  return said.source === source && said.edition === edition;
};

/** Streams of whom an edition spoke, and who were not erased since. Reads the log once, page by page. */
const spokenOfIn = async (
  { source }: PersonFile,
  edition: string,
  { store }: ImportServices,
): Promise<ReadonlySet<string>> => {
  const streams = new Set<string>();
  for (let after = START_POSITION; ;) {
    const page = await store.readAll({ after, prefix: 'child-', limit: PAGE });
    for (const event of page) {
      if (event.type === 'SubjectErased') streams.delete(event.stream);
      else if (spokeIn(event, source, edition)) streams.add(event.stream);
    }
    if (page.length < PAGE) return streams;
    after = page.at(-1)!.position;
  }
};

/** A return is a snapshot: who was in the one before, and is not in this one, is named. Nothing is recorded of it. */
export const reportVanished = async (
  file: PersonFile,
  spokenOf: ReadonlySet<string>,
  services: ImportServices,
  report: (entry: ReportEntry) => void,
): Promise<void> => {
  if (file.kind !== 'sen2' || file.asAt === undefined) return;
  const before = await editionBefore(file, services);
  if (before === undefined) return;
  for (const stream of await spokenOfIn(file, before, services)) {
    if (spokenOf.has(stream)) continue;
    const problem = `${stream} was in the return of ${before}, and is not in this one.`;
    const remedy =
      'Nothing is recorded of that: find out why if the plan has not ceased and nobody moved away.';
    report(aNote({ file: file.name }, problem, remedy));
  }
};
