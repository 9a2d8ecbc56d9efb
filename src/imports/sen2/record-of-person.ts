import type { Known } from '../../domain/envelope.js';
import { londonDate } from '../../domain/london.js';
import { problemOfReport } from '../../journey/record/own-record.js';
import type { ReportedFact } from '../../journey/record/reported-load.js';
import { aliasKeyWith, standIn } from '../references.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { ChildRecord } from '../running/person-file.js';
import { checkPerson } from './checks.js';
import { cleanPerson } from './clean.js';
import { coversOf } from './coverage.js';
import type { Sen2Header } from './header.js';
import { mapSen2Person } from './map/map-person.js';
import type { Sen2Context } from './map/context.js';
import type { Sen2Person } from './rows.js';

const identityOf = ({ fields, requests }: Sen2Person): ChildRecord['identity'] => ({
  ...(fields['upn'] !== undefined && { upn: fields['upn'] }),
  ...(fields['uniquelearnernumber'] !== undefined && { uln: fields['uniquelearnernumber'] }),
  names: { surname: fields['surname']!, forename: fields['forename']! },
  dateOfBirth: fields['personbirthdate']!,
  received: requests.map((request) => request.fields['receiveddate']!),
});

/** What the decision would refuse, should a check here have missed it. */
const refusals = (file: string, facts: readonly ReportedFact[], born: string): ReportEntry[] =>
  facts.flatMap((fact) => {
    const wrong = problemOfReport(fact, born);
    if (!wrong) return [];
    const place = { file: wrong.file ?? file, row: wrong.row, column: wrong.field };
    return [anError(place, wrong.detail, 'Correct it in the source system and export the return again.')];
  });

/** A person's record judged; undefined where it is refused. */
export const recordOfPerson = (
  raw: Sen2Person,
  header: Sen2Header,
  known: Known,
  duplicates: (person: Sen2Person) => ReportEntry[],
  report: (entry: ReportEntry) => void,
  trusted = false,
): ChildRecord | undefined => {
  let refused = false;
  const said = new Set<string>();
  const note = (entry: ReportEntry): void => {
    if (entry.severity === 'error') {
      refused = true;
      said.add(`${entry.file} ${entry.row} ${entry.column}`);
    }
    report(entry);
  };
  /** What was found unreadable is not reported again as missing. */
  const noteElse = (entry: ReportEntry): void => {
    if (!said.has(`${entry.file} ${entry.row} ${entry.column}`)) note(entry);
  };
  const person = cleanPerson(raw, note);
  const { edition, authority, referenceDate } = header;
  const knownOn = londonDate(known.knownAt);
  if (!trusted) [...checkPerson(person, { referenceDate, knownOn }), ...duplicates(person)].forEach(noteElse);
  if (refused) return undefined;
  const contextWith = (hmac: Parameters<typeof aliasKeyWith>[0]): Sen2Context => ({
    ...{ edition, authority, referenceDate, known, knownOn },
    aliasKey: aliasKeyWith(hmac),
  });
  // Found right in the first pass, it is only mapped.
  const judged = trusted ? [] : mapSen2Person(person, contextWith(standIn));
  refusals(person.file, judged, person.fields['personbirthdate']!).forEach(note);
  if (refused) return undefined;
  return {
    file: person.file,
    row: person.row,
    identity: identityOf(person),
    facts: (hmac) => mapSen2Person(person, contextWith(hmac)),
    covers: () => coversOf(person, referenceDate),
    // A return calls nobody, and nothing, by an id of its own.
    references: () => [],
  };
};
