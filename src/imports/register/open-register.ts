import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { NewFact } from '../../domain/envelope.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { londonDate } from '../../domain/london.js';
import { earlier } from '../../domain/plain-date.js';
import { readCsv } from '../reading/csv.js';
import { readDate } from '../reading/dates.js';
import type { Walk } from '../running/person-file.js';
import { linkColumn, registerColumn } from './columns.js';
import { createSaidOnce } from './said-once.js';
import { linkOfRow } from './link-of-row.js';
import { settingOfRow } from './setting-of-row.js';

/** What one row of the register says, for the stream of its setting. */
export interface RegisterFact {
  readonly row: number;
  readonly stream: string;
  readonly fact: NewFact;
}

/** An extract of the register of settings, or of its links. */
export interface RegisterFile {
  readonly kind: 'register' | 'register-links';
  readonly name: string;
  readonly source: 'register';
  readonly edition: string;
  readonly bytes: number;
  readonly kinds: readonly string[];
  walk(walk: Walk): AsyncGenerator<RegisterFact[]>;
}

/** `edubasealldata20250422.csv` is the extract of 22 April 2025; an unnamed day is that of the load. */
const dayInName = (path: string): PlainDate | undefined => {
  const found = /(20\d\d)(\d\d)(\d\d)/.exec(basename(path));
  return found ? readDate(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
};

const asAtOf = (path: string, { known }: Walk): PlainDate => {
  const knownOn = londonDate(known.knownAt);
  return earlier(dayInName(path) ?? knownOn, knownOn);
};

const base = (path: string) => ({
  ...{ name: basename(path), source: 'register' as const, edition: dayInName(path) ?? 'undated' },
  bytes: statSync(path).size,
});

/** Opens an extract of the register of settings, with the full or the short set of columns. */
export const openRegister = (path: string): RegisterFile => ({
  ...base(path),
  kind: 'register',
  kinds: ['SettingRegistered'],
  walk: async function* (walk) {
    const asAt = asAtOf(path, walk);
    const options = { nameColumn: registerColumn, orLatin1: true, report: walk.report };
    const said = createSaidOnce(basename(path), walk.report);
    for await (const rows of readCsv(path, walk.reading, options)) {
      yield rows.flatMap((row) => {
        const data = settingOfRow(row, basename(path), asAt, walk.report);
        if (!data || !said(data.urn, row.row)) return [];
        const fact = { type: 'SettingRegistered', occurredOn: asAt, data, known: walk.known };
        return [{ row: row.row, stream: `setting-${data.urn}`, fact }];
      });
    }
  },
});

/** Opens the links file of the register. */
export const openLinks = (path: string): RegisterFile => ({
  ...base(path),
  kind: 'register-links',
  kinds: ['SettingLinked'],
  walk: async function* (walk) {
    const asAt = asAtOf(path, walk);
    const options = { nameColumn: linkColumn, orLatin1: true, report: walk.report };
    for await (const rows of readCsv(path, walk.reading, options)) {
      yield rows.flatMap((row) => {
        const data = linkOfRow(row, basename(path), walk.report);
        if (!data) return [];
        const fact = { type: 'SettingLinked', occurredOn: asAt, data, known: walk.known };
        return [{ row: row.row, stream: `setting-${data.urn}`, fact }];
      });
    }
  },
});
