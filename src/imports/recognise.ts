import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { annexAColumn, listOfColumns } from './annex-a/columns.js';
import { registerColumn } from './register/columns.js';
import { bladeName } from './sen2/blade-set.js';
import { readDate } from './reading/dates.js';

/** What a file is, by its contents; `order` sorts files of one kind (a return's ReferenceDate). */
export type Recognised =
  | { readonly kind: 'sen2-xml'; readonly order: string }
  | { readonly kind: 'sen2-csv'; readonly order: string }
  | { readonly kind: 'register' | 'register-links' | 'journeys'; readonly order: string }
  | { readonly kind: 'annex-a'; readonly list: 1 | 2; readonly order: string }
  | { readonly kind: 'unknown'; readonly problem: string; readonly remedy: string };

const HEAD = 64 * 1024;
const KINDS =
  'Give a SEN2 return (XML or the COLLECT CSV set), a register of settings or its links (CSV), an Annex A list (CSV) or journeys (JSON Lines).';

const headOf = (path: string): Buffer => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.subarray(0, readSync(file, buffer, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
};

const unknown = (problem: string, remedy = KINDS): Recognised => ({ kind: 'unknown', problem, remedy });

const xml = (head: string): Recognised => {
  const isReturn =
    /<(?:\w+:)?Collection>\s*SEN2\s*</i.test(head) ||
    /<!DOCTYPE/i.test(head) ||
    /<(?:\w+:)?Persons?[\s>]/i.test(head);
  if (!isReturn) return unknown('The file is XML, but not a SEN2 return.');
  const date = /<(?:\w+:)?ReferenceDate>([^<]*)</i.exec(head)?.[1] ?? '';
  return { kind: 'sen2-xml', order: readDate(date) ?? '' };
};

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/, '$1');

const csv = (path: string, firstLine: string): Recognised => {
  const headers = firstLine.split(',').map(unquoted);
  const blade = bladeName(path);
  if (blade) return { kind: 'sen2-csv', order: blade.date };
  const register = headers.map(registerColumn);
  if (register.includes('urn') && register.includes('-linkurn')) return { kind: 'register-links', order: '' };
  if (register.includes('urn') && register.includes('name') && register.includes('type')) {
    return { kind: 'register', order: basename(path) };
  }
  const list = listOfColumns(headers.map(annexAColumn));
  if (list !== undefined) return { kind: 'annex-a', list, order: String(list) };
  if (headers.some((header) => /tableid$/i.test(header))) {
    return unknown(
      'The file looks like a table of a COLLECT export under another name.',
      'Keep the names that COLLECT gave: Blade-Export_DD-MM-YYYY_person.csv and so on.',
    );
  }
  if (headers.length === 1 && /[;\t]/.test(firstLine)) {
    return unknown(
      'The cells are not separated by commas.',
      'Save the file as "CSV UTF-8 (comma delimited)" and import that.',
    );
  }
  return unknown('The columns are those of no file that can be imported.');
};

/** Kinds of file that people give by mistake, by their first bytes. */
const OTHERS: readonly (readonly [start: string, problem: string, remedy?: string])[] = [
  [
    'PK',
    'The file is an Excel workbook or an archive.',
    'Save each sheet of a workbook as "CSV UTF-8", or unpack the archive, and import what that gives.',
  ],
  ['\u001f\u008b', 'The file is compressed.', 'Unpack it and import what it holds.'],
  ['\u00d0\u00cf\u0011\u00e0', 'The file is an old Office file.', 'Save each sheet as "CSV UTF-8".'],
  ['\u00ff\u00fe', 'The file is text in UTF-16.', 'Save it again with the encoding UTF-8.'],
  ['\u00fe\u00ff', 'The file is text in UTF-16.', 'Save it again with the encoding UTF-8.'],
  ['<\u0000', 'The file is text in UTF-16.', 'Save it again with the encoding UTF-8.'],
  ['\u0000<', 'The file is text in UTF-16.', 'Save it again with the encoding UTF-8.'],
  ['%PDF', 'The file is a PDF document.'],
];

const notText = (bytes: Buffer): Recognised | undefined => {
  const magic = bytes.subarray(0, 4).toString('latin1');
  const other = OTHERS.find(([start]) => magic.startsWith(start));
  if (other) return unknown(other[1], other[2]);
  return bytes.includes(0) && !bytes.toString('latin1').trimStart().startsWith('<')
    ? unknown('The file is not text.')
    : undefined;
};

/** Tells what a file is from its first 64 kB (and, of a COLLECT export, its name). */
export const recognise = (path: string): Recognised => {
  const bytes = headOf(path);
  if (bytes.length === 0) return unknown('The file is empty.');
  const other = notText(bytes);
  if (other) return other;
  const head = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head === '') return unknown('The file holds nothing but white space.');
  if (head.startsWith('<')) return xml(head);
  const firstLine = head.slice(0, head.search(/\r|\n|$/));
  if (head.startsWith('{')) return { kind: 'journeys', order: basename(path) };
  if (head.startsWith('['))
    return unknown('The file is one JSON list.', 'Write journeys as JSON Lines: one object a line.');
  return csv(path, firstLine);
};
