import { basename } from 'node:path';
import { aWarning, FileRefused } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { Reading } from '../reading/read-bytes.js';
import { readXml } from '../reading/xml.js';
import { sen2Fields } from './fields.js';
import { isHeader, readHeader } from './header.js';
import type { Sen2Header } from './header.js';
import { personOfElement } from './person-of-element.js';
import type { Sen2Person } from './rows.js';

/** A return as it is read: its header first, then its persons in batches. */
export type Sen2Part = { readonly header: Sen2Header } | { readonly persons: readonly Sen2Person[] };

/** Element names that carry rows of modules that are walked into, so that an empty one is no unknown field. */
const CONTAINERS = new Set([
  ...['requests', 'request', 'assessments', 'assessment', 'namedplans', 'namedplan', 'plandetails'],
  ...[
    'plandetail',
    'activeplans',
    'activeplan',
    'placementdetails',
    'placementdetail',
    'senneeds',
    'senneed',
  ],
]);

/** Reads a SEN2 return in XML. @param report told of unknown elements, once each @throws FileRefused */
export async function* readSen2Xml(
  path: string,
  reading: Reading,
  report: (entry: ReportEntry) => void,
): AsyncGenerator<Sen2Part> {
  const file = basename(path);
  const seen = new Set<string>();
  const headerFields: Record<string, { text: string; row: number }> = {};
  let header: Sen2Header | undefined;
  const unknown = (written: string, row: number): void => {
    if (CONTAINERS.has(written.toLowerCase()) || seen.has(written) || seen.size > 100) return;
    seen.add(written);
    report(
      aWarning(
        { file, row, column: written },
        'The SEN2 return has no such field; it is left out.',
        'If it holds something that is needed here, send it as journeys (docs/journeys.schema.json).',
      ),
    );
  };
  const known = (module: keyof typeof sen2Fields, field: string): boolean => field in sen2Fields[module];
  const begun = (): Sen2Header => {
    const read = readHeader(file, headerFields);
    if (!isHeader(read)) throw new FileRefused(read);
    return read;
  };

  for await (const elements of readXml(path, reading, (name) => name === 'person')) {
    const persons: Sen2Person[] = [];
    for (const element of elements) {
      if (element.name !== 'person') headerFields[element.name] ??= { text: element.text, row: element.row };
      else persons.push(personOfElement(element, file, known, unknown));
    }
    if (persons.length > 0 && header === undefined) {
      header = begun();
      yield { header };
    }
    if (persons.length > 0) yield { persons };
  }
  if (header === undefined) yield { header: begun() };
}
