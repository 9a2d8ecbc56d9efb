import { londonDate } from '../../domain/london.js';
import type { Instant } from '../../domain/plain-date.js';
import { anError } from '../report/entry.js';
import type { ReportEntry } from '../report/entry.js';
import type { ImportOptions } from '../importing.js';
import { isRegister } from './open-inputs.js';
import type { LoadFile } from './open-inputs.js';

/** What to do with a file of another authority. */
export const OWN_LOG =
  'Import it into a log of its own: another THROUGHLINE_DATA, and another EVENT_STORE_URL where one is given.';

const otherAuthority = (files: readonly LoadFile[], code: string | undefined): ReportEntry[] => {
  const named = files.flatMap((file) =>
    isRegister(file) || file.authority === undefined ? [] : [{ name: file.name, authority: file.authority }],
  );
  const ours = code ?? named[0]?.authority;
  return named
    .filter(({ authority }) => authority !== ours)
    .map(({ name, authority }) => {
      const problem = `The file is of authority ${authority}, and this log is of authority ${ours!}.`;
      return anError({ file: name, value: authority }, problem, OWN_LOG);
    });
};

const oneTimeForTwo = (files: readonly LoadFile[], { knownAt }: ImportOptions): ReportEntry[] => {
  if (knownAt === undefined) return [];
  const kinds = new Map<string, number>();
  for (const { kind, edition } of files) {
    // The two lists of Annex A are one extract.
    const name = kind === 'annex-a' ? edition : kind;
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return files
    .filter(({ kind, edition }) => (kinds.get(kind === 'annex-a' ? edition : kind) ?? 0) > 1)
    .map(({ name }) =>
      anError(
        { file: name },
        'Two files of one kind cannot both have become known at the one time asked for.',
        'Import them one by one, each with its own --known-at.',
      ),
    );
};

const fromTheFuture = (
  files: readonly LoadFile[],
  { knownAt }: ImportOptions,
  now: Instant,
): ReportEntry[] => {
  if (knownAt !== undefined) {
    if (knownAt <= now) return [];
    return files.map(({ name }) =>
      anError({ file: name }, 'The time asked for lies ahead.', 'Give a --known-at in the past.'),
    );
  }
  return files.flatMap((file) => {
    if (isRegister(file) || file.ownTime === undefined) return [];
    const { at, dayOnly } = file.ownTime;
    if (at <= now || (dayOnly && at.slice(0, 10) <= now.slice(0, 10))) return [];
    const problem = `The file says that it was made at ${at}, which lies ahead.`;
    return [
      anError({ file: file.name }, problem, 'Correct the time in the file, or the clock of this machine.'),
    ];
  });
};

/** Nobody can have known on a day what a census found later. */
const knownTooEarly = (files: readonly LoadFile[], { knownAt }: ImportOptions, now: Instant): ReportEntry[] =>
  files.flatMap((file) => {
    if (isRegister(file) || file.asAt === undefined) return [];
    const day = londonDate(knownAt ?? file.ownTime?.at ?? now);
    if (file.asAt <= day) return [];
    const problem = `The file tells of ${file.asAt}, and was known before that, on ${day}.`;
    return [
      anError(
        { file: file.name },
        problem,
        'Correct the dates in the file, or give its time with --known-at.',
      ),
    ];
  });

/** What forbids a load whatever its rows say. @param code authority of the log, if it has one */
export const checkLoad = (
  files: readonly LoadFile[],
  options: ImportOptions,
  code: string | undefined,
  now: Instant,
): ReportEntry[] => [
  ...otherAuthority(files, code),
  ...oneTimeForTwo(files, options),
  ...fromTheFuture(files, options, now),
  ...knownTooEarly(files, options, now),
];
