import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { yearOf } from '../../domain/plain-date.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { SEN2_FIELDS } from '../../law/coverage/sen2-editions.js';
import { FileRefused } from '../report/entry.js';
import type { Reading } from '../reading/read-bytes.js';
import type { PersonFile, Walk } from '../running/person-file.js';
import { createBlade } from './read-blade.js';
import type { BladeSet } from './blade-set.js';
import { createDuplicates } from './duplicates.js';
import type { Sen2Header } from './header.js';
import { readSen2Xml } from './read-xml.js';
import type { Sen2Part } from './read-xml.js';
import { SEN2 } from './map/context.js';
import { recordOfPerson } from './record-of-person.js';
import type { ReportEntry } from '../report/entry.js';

type Parts = (reading: Reading, report: (entry: ReportEntry) => void) => AsyncGenerator<Sen2Part>;

const headerOf = async (parts: Parts): Promise<Sen2Header> => {
  for await (const part of parts({ onBytes: () => undefined }, () => undefined)) {
    if ('header' in part) return part.header;
  }
  throw new Error('A return gives its header or is refused.');
};

/** Kinds of fact that the edition covers of somebody. */
const editionKinds = (referenceDate: PlainDate): string[] =>
  SEN2_FIELDS.filter(({ since }) => since <= yearOf(referenceDate)).map(({ kind }) => kind);

const fileOf = (name: string, bytes: number, header: Sen2Header, parts: Parts): PersonFile => ({
  ...{ kind: 'sen2', name, bytes, source: SEN2, edition: header.edition, authority: header.authority },
  asAt: header.referenceDate,
  ...(header.madeAt !== undefined && {
    ownTime: { at: header.madeAt, dayOnly: header.madeAtDayOnly === true },
  }),
  officers: {
    ...(header.dmo !== undefined && { dmo: header.dmo }),
    ...(header.dco !== undefined && { dco: header.dco }),
    ...(header.dsco !== undefined && { dsco: header.dsco }),
  },
  kinds: editionKinds(header.referenceDate),
  walk: async function* ({ known, reading, report, trusted }: Walk) {
    const duplicates = createDuplicates();
    for await (const part of parts(reading, report)) {
      if ('header' in part) continue;
      yield part.persons.flatMap(
        (person) => recordOfPerson(person, header, known, duplicates, report, trusted) ?? [],
      );
    }
  },
});

/** Opens a SEN2 return in XML: its header is read. @throws FileRefused */
export const openSen2Xml = async (path: string): Promise<PersonFile> => {
  const parts: Parts = (reading, report) => readSen2Xml(path, reading, report);
  return fileOf(basename(path), statSync(path).size, await headerOf(parts), parts);
};

/** Opens a SEN2 return as the CSV set that COLLECT exports. @throws FileRefused */
export const openBlade = async (set: BladeSet): Promise<PersonFile> => {
  const blade = createBlade(set);
  const header = await blade.header();
  if (header === undefined) throw new FileRefused(blade.noHeader());
  return fileOf(basename(set.files.sen2), blade.bytes, header, blade.parts);
};
