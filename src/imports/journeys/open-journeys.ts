import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Covered } from '../../journey/record/reported-load.js';
import { aliasKeyWith, sourceKeyWith } from '../references.js';
import { anError, FileRefused } from '../report/entry.js';
import type { ChildRecord, PersonFile, Walk } from '../running/person-file.js';
import { factOfLine } from './fact-of-line.js';
import { readJourneysHeader } from './header.js';
import type { JourneysHeader } from './header.js';
import { indexLines } from './index-lines.js';
import type { LineIndex } from './index-lines.js';
import { isKind, kindsOfFact } from './kinds.js';
import { readChildren } from './read-children.js';
import type { JudgedChild } from './read-children.js';

const BATCH = 256;
const LONGEST_HEADER = 1 << 20;

const headerOf = (path: string): JourneysHeader => {
  const file = basename(path);
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(LONGEST_HEADER, statSync(path).size));
    const read = buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
    const end = read.indexOf(10);
    const first = read
      .subarray(0, end === -1 ? read.length : end)
      .toString('utf8')
      .replace(/^\ufeff/, '');
    return readJourneysHeader(file, JSON.parse(first), isKind);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const remedy = 'The first line is described in docs/journeys.schema.json.';
    throw new FileRefused(anError({ file, row: 1 }, 'The first line is not JSON.', remedy));
  } finally {
    closeSync(handle);
  }
};

/** Kinds of fact of which some line does not say when it was known. */
const withoutKnownAt = (child: JudgedChild, found: Set<string>): void => {
  for (const { type, data, knownGiven } of child.lines) {
    if (!knownGiven) for (const kind of kindsOfFact(type, data)) found.add(kind);
  }
};

/** Opens a file of journeys: its first line is read. @throws FileRefused */
export const openJourneys = (path: string): PersonFile => {
  const header = headerOf(path);
  const { source, authority, extractedAt, dayOnly, coverage } = header;
  let index: LineIndex | undefined;
  let unknown: ReadonlySet<string> = new Set();
  let covers: readonly Covered[] = [];

  const recordOf = (child: JudgedChild): ChildRecord => ({
    file: basename(path),
    row: child.lines[0]!.row,
    identity: child.identity,
    facts: (hmac, staffId) => {
      const keys = { aliasKey: aliasKeyWith(hmac), sourceKey: sourceKeyWith(hmac), staffId };
      return child.lines.map((line) => factOfLine(line, source, keys));
    },
    covers: () => covers,
    references: () =>
      child.lines.flatMap(({ row, sourceRef }) => (sourceRef === undefined ? [] : [{ row, ref: sourceRef }])),
  });
  const indexed = async (walk: Walk): Promise<LineIndex> => (index ??= await indexLines(path, walk.reading));

  return {
    ...{ kind: 'journeys', name: basename(path), source, edition: extractedAt, authority },
    bytes: statSync(path).size,
    ownTime: { at: extractedAt, dayOnly },
    kinds: coverage.map(({ kind }) => kind),
    walk: async function* (walk: Walk) {
      const lines = await indexed(walk);
      const seen = new Set<string>();
      const asKnown = { ...header, extractedAt: walk.known.knownAt };
      covers = coverage.map((one) => (unknown.has(one.kind) ? one : { ...one, atEveryK: true }));
      let batch: ChildRecord[] = [];
      for (const child of readChildren(path, lines, asKnown, walk.report, walk.trusted)) {
        withoutKnownAt(child, seen);
        if (batch.push(recordOf(child)) < BATCH) continue;
        yield batch;
        batch = [];
      }
      unknown = seen;
      if (batch.length > 0) yield batch;
    },
    close: () => index?.close(),
  };
};
