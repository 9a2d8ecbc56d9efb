import { basename } from 'node:path';
import { readDate } from '../reading/dates.js';
import type { PlainDate } from '../../domain/plain-date.js';

/** The nine tables of a COLLECT export. */
export const bladeTables = [
  ...(['sen2', 'person', 'requests', 'assessment', 'namedplan'] as const),
  ...(['plandetail', 'activeplans', 'placementdetail', 'senneed'] as const),
] as const;
export type BladeTable = (typeof bladeTables)[number];

/** The nine files of one export, and the day in their names. */
export interface BladeSet {
  readonly date: PlainDate;
  readonly files: Readonly<Record<BladeTable, string>>;
}

const NAME = /^Blade-Export_(\d{2}-\d{2}-\d{4})_([a-z0-9]+)\.csv$/i;

/** The table and the day that a file's name gives; undefined for another file. */
export const bladeName = (
  path: string,
): { readonly date: PlainDate; readonly table: BladeTable } | undefined => {
  const found = NAME.exec(basename(path));
  const date = found ? readDate(found[1]!) : undefined;
  const table = bladeTables.find((name) => name === found?.[2]!.toLowerCase());
  return date === undefined || table === undefined ? undefined : { date, table };
};
