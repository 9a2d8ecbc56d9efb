/** Wrong use of the command line: exit status 2. */
export class WrongUse extends Error {}

/** Refused or bad input, an unknown child, a failed check: exit status 1. The message says what to do. */
export class Failed extends Error {}

const SPOKEN = new Set([
  'Refused',
  'LogInUse',
  'NoLog',
  'StalePosition',
  'Overloaded',
  'ReadOnlyLog',
  'KeysProblem',
  'KekProblem',
  'KeyUnavailable',
  'ClockBack',
  'WriteFailed',
  'EraseUnfinished',
  'ImportRefused',
  'CityRefused',
]);

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'This user may not read or write there',
  EPERM: 'This user may not read or write there',
  EISDIR: 'That is a folder, and a file was expected',
  ENOTDIR: 'That is a file, and a folder was expected',
  ENOSPC: 'The disk is full',
  EADDRINUSE: 'Another program listens at that address; choose another with PORT',
  EADDRNOTAVAIL: 'This machine has no such address; choose another with HOST',
  EMFILE: 'Too many files are open on this machine',
};

const systemSentence = (error: NodeJS.ErrnoException): string | undefined => {
  const said = error.code === undefined ? undefined : SYSTEM[error.code];
  return said && `${said}${error.path === undefined ? '' : `: ${error.path}`}.`;
};

/** Exit status and sentence of whatever ended a command. A fault keeps its stack: it is ours to mend. */
export const failure = (error: unknown): { readonly status: 1 | 2; readonly says: string } => {
  if (error instanceof WrongUse) return { status: 2, says: error.message };
  if (!(error instanceof Error)) return { status: 1, says: String(error) };
  if (error instanceof Failed || SPOKEN.has(error.constructor.name))
    return { status: 1, says: error.message };
  return {
    status: 1,
    says: systemSentence(error) ?? `A fault of the program: ${error.stack ?? error.message}`,
  };
};
