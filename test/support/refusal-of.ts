import type { importLog, Imported } from './import-log.js';

type ImportLog = ReturnType<typeof importLog>;

/** Imports one bad file, and sees that it was refused with one clear sentence and that nothing was kept. */
export const refusalOf = async (
  log: ImportLog,
  name: string,
  text: string | Buffer,
  options = {},
): Promise<Imported['entries'][number]> => {
  const done = await log.import(log.file(name, text), options);
  expect(done.accepted).toBe(false);
  expect(await log.everything()).toEqual([]);
  const entry = done.entries.find(({ severity }) => severity === 'error')!;
  expect(entry.problem).toMatch(/\.$/);
  expect(entry.remedy).not.toBe('');
  return entry;
};
