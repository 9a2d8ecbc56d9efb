import { compareText } from '../domain/compare-text.js';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { anError, aWarning } from './report/entry.js';
import type { ReportEntry } from './report/entry.js';
import { recognise } from './recognise.js';
import { bladeName, bladeTables } from './sen2/blade-set.js';
import type { BladeSet } from './sen2/blade-set.js';

/** One thing to import: a file, or the nine files of a COLLECT export. */
export type Input =
  | { readonly kind: 'register' | 'register-links' | 'sen2-xml' | 'journeys'; readonly path: string }
  | { readonly kind: 'annex-a'; readonly path: string; readonly list: 1 | 2 }
  | { readonly kind: 'sen2-csv'; readonly path: string; readonly set: BladeSet };

const ORDER = ['register', 'register-links', 'sen2', 'annex-a', 'journeys'];
const rank = (kind: string): number =>
  ORDER.findIndex(
    (start) => kind === start || kind.startsWith(`${start}-x`) || kind.startsWith(`${start}-c`),
  );

type Found = { readonly input: Input; readonly order: string };

const isFolder = (path: string): boolean => statSync(path).isDirectory();

/** A pipe or a device cannot be read twice, and every file is. */
const isFile = (path: string, report: (entry: ReportEntry) => void): boolean => {
  if (statSync(path).isFile()) return true;
  const problem = 'It is neither a file nor a folder.';
  report(anError({ file: basename(path) }, problem, 'Save the contents as a file and import that.'));
  return false;
};

const bladeSet = (path: string, report: (entry: ReportEntry) => void): BladeSet | undefined => {
  const { date } = bladeName(path)!;
  const folder = dirname(path);
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder)) {
    const found = bladeName(name);
    if (found?.date === date) files[found.table] = join(folder, name);
  }
  const missing = bladeTables.filter((table) => files[table] === undefined);
  if (missing.length === 0) return { date, files: files as BladeSet['files'] };
  const remedy = 'Put the nine files of one export in one folder, under the names that COLLECT gave.';
  report(anError({ file: basename(path) }, `The set has no file for ${missing.join(', ')}.`, remedy));
  return undefined;
};

const inputOf = (path: string, named: boolean, report: (entry: ReportEntry) => void): Found | undefined => {
  const file = recognise(path);
  switch (file.kind) {
    case 'unknown': {
      // What lies in a folder by the way is left out; what was asked for is refused.
      const say = named ? anError : aWarning;
      report(say({ file: basename(path) }, file.problem, file.remedy));
      return undefined;
    }
    case 'annex-a':
      return { input: { kind: file.kind, path, list: file.list }, order: file.order };
    case 'sen2-csv': {
      const set = bladeSet(path, report);
      return set && { input: { kind: file.kind, path: set.files.sen2, set }, order: file.order };
    }
    default:
      return { input: { kind: file.kind, path }, order: file.order };
  }
};

const LEFT_OUT = 'Give it by its own path if it belongs to the load.';

/** A link is what it leads to. Folders in a folder, and links that lead nowhere, are left out, and said to be. */
const filesIn = (folder: string, report: (entry: ReportEntry) => void): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (found?.isFile() === true) return true;
      const problem = found?.isDirectory() === true ? 'It is a folder in a folder.' : 'It is no file.';
      report(aWarning({ file: basename(path) }, problem, LEFT_OUT));
      return false;
    });

/** What a look at a path gives; a path that cannot be looked at is reported by its name. */
const looking = <T>(path: string, report: (entry: ReportEntry) => void, look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const problem = code === 'ENOENT' ? 'There is no such file or folder.' : 'It cannot be read.';
    report(
      anError({ file: basename(path) }, problem, 'Give the path of a file or folder that you may read.'),
    );
    return undefined;
  }
};

/** Files to import, each once, in the right order: the register, its links, returns by census, Annex A, journeys. */
export const takeInOrder = (paths: readonly string[], report: (entry: ReportEntry) => void): Input[] => {
  const found = new Map<string, Found>();
  const take = (path: string, named: boolean): void => {
    const blade = bladeName(path);
    const key = blade ? `${dirname(path)}/${blade.date}` : path;
    if (found.has(key)) return;
    const input = looking(path, report, () => inputOf(path, named, report));
    if (input) found.set(key, input);
  };
  const takeFolder = (path: string): void => {
    const before = found.size;
    const files = filesIn(path, report);
    files.forEach((file) => take(file, false));
    const known = files.some((file) => found.has(file) || bladeName(file) !== undefined);
    if (found.size > before || known) return;
    const problem = 'The folder holds no file that can be imported.';
    report(anError({ file: basename(path) }, problem, 'Give the folder in which the files lie.'));
  };
  for (const path of paths) {
    looking(path, report, () => {
      if (isFolder(path)) takeFolder(path);
      else if (isFile(path, report)) take(path, true);
    });
  }
  return [...found.values()]
    .sort((a, b) => rank(a.input.kind) - rank(b.input.kind) || compareText(a.order, b.order))
    .map(({ input }) => input);
};
