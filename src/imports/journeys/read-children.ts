import { basename } from 'node:path';
import { readable } from '../../domain/sealed.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import type { RecordIdentity } from '../matching/identity.js';
import { aliasKeyWith, sourceKeyWith, standIn, standInStaff } from '../references.js';
import { anError, aWarning } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import { checkChildLines } from './check-child.js';
import { factOfLine } from './fact-of-line.js';
import type { JourneysHeader } from './header.js';
import type { LineIndex } from './index-lines.js';
import type { JourneysLine } from './line.js';
import { isLine, readLine } from './read-line.js';
import type { LineProblem } from './read-line.js';
import { readPlaces } from './read-places.js';
import type { ReadLine } from './read-places.js';

/** The lines of one child, judged. */
export interface JudgedChild {
  readonly lines: readonly JourneysLine[];
  readonly identity: RecordIdentity;
}

const NOT_JSON: LineProblem = {
  ...{ column: 'line', problem: 'The line is not JSON.' },
  remedy: 'Write one JSON object a line.',
};

const keys = {
  ...{ aliasKey: aliasKeyWith(standIn), sourceKey: sourceKeyWith(standIn) },
  staffId: standInStaff,
};

const identityOf = (source: string, child: string, facts: readonly ReportedFact[]): RecordIdentity => {
  const registered = facts.find((fact) => fact.type === 'ChildRegistered');
  const sourceId = { source, id: child };
  if (!registered) return { sourceId, received: [] };
  const { upn, uln, nhsNumber, names, dateOfBirth } = registered.data;
  const [u, l, n, who] = [readable(upn), readable(uln), readable(nhsNumber), readable(names)];
  const requests = facts.flatMap((fact) =>
    fact.type === 'AssessmentRequested' ? [fact.data.receivedOn] : [],
  );
  return {
    sourceId,
    ...(u !== undefined && { upn: u }),
    ...(l !== undefined && { uln: l }),
    ...(n !== undefined && { nhsNumber: n }),
    ...(who !== undefined && { names: { surname: who.surname, forename: who.forename } }),
    dateOfBirth: readable(dateOfBirth)!,
    received: requests,
  };
};

/** What the children of a file are read with. */
interface Judging {
  readonly file: string;
  readonly header: JourneysHeader;
  readonly report: (entry: ReportEntry) => void;
  readonly trusted: boolean;
}

const judge = (
  read: readonly ReadLine[],
  { file, header, report, trusted }: Judging,
): JudgedChild | undefined => {
  const entries: ReportEntry[] = [];
  const lines = read.flatMap(({ row, json }) => {
    const line = json === undefined ? NOT_JSON : readLine(row, json, header);
    if (isLine(line)) return [line];
    entries.push(anError({ file, row, column: line.column }, line.problem, line.remedy));
    return [];
  });
  const facts = lines.map((line) => factOfLine(line, header.source, keys));
  if (!trusted) entries.push(...checkChildLines(file, lines, facts));
  entries.forEach(report);
  const wrong = new Set(entries.flatMap(({ row }) => (row === undefined ? [] : [row])));
  const right = lines.filter(({ row }) => !wrong.has(row));
  if (right.length === 0) return undefined;
  const rightFacts = facts.filter(({ row }) => !wrong.has(row));
  if (!rightFacts.some(({ type }) => type === 'ChildRegistered')) {
    const place = { file, row: right[0]!.row, column: 'child' };
    const remedy =
      'Send a ChildRegistered line for the child, in this file or in another of the same source.';
    report(aWarning(place, 'No line of this file says who the child is.', remedy));
  }
  return { lines: right, identity: identityOf(header.source, right[0]!.child, rightFacts) };
};

/** The children of an indexed journeys file, each with its right lines; wrong lines are reported. */
export const readChildren = function* (
  path: string,
  index: LineIndex,
  header: JourneysHeader,
  report: (entry: ReportEntry) => void,
  trusted = false,
): Generator<JudgedChild> {
  const judging = { file: basename(path), header, report, trusted };
  for (const { lines } of readPlaces(path, index)) {
    const child = judge(lines, judging);
    if (child) yield child;
  }
};
