import { createJourneyDesk } from '../journey/journey-desk.handlers.js';
import type { ReportEntry } from './report/entry.js';
import { refuseToGoOn } from './import-stopped.js';
import { takeInOrder } from './take-in-order.js';
import type { FileOutcome, ImportOptions, ImportOutcome, ImportServices } from './importing.js';
import { readAuthority, recordLoaded, setAuthority, wasLoaded } from './running/authority.js';
import type { Authority } from './running/authority.js';
import { agreeOnKnown, begin } from './running/begin.js';
import type { Begun } from './running/begin.js';
import { checkLoad } from './running/check-load.js';
import { describeHeld } from './running/describe-held.js';
import { judge } from './running/judge.js';
import type { Judged } from './running/judge.js';
import { knownOfLoad } from './running/known.js';
import { loadPersons } from './running/load-persons.js';
import { loadRegister } from './running/load-register.js';
import type { Loading } from './running/loading.js';
import { isRegister, openInputs } from './running/open-inputs.js';
import type { LoadFile } from './running/open-inputs.js';
import { readRegister } from './running/register-now.js';

/** Counts what is reported on its way out. */
const counting = (report: (entry: ReportEntry) => void) => {
  const counts = { error: 0, warning: 0, note: 0 };
  return {
    counts,
    say: (entry: ReportEntry): void => {
      counts[entry.severity] += 1;
      report(entry);
    },
  };
};

const outcomeOf = (
  { file, records, wrongRows }: Judged,
  subjects: number,
  events: number,
  repeated: boolean,
): FileOutcome => ({
  ...{ file: file.name, kind: file.kind, rows: records, leftOut: wrongRows },
  ...{ subjects, events, repeated },
});

const loadFile = async (
  { judged, importId, known }: Begun,
  options: ImportOptions,
  services: ImportServices,
): Promise<FileOutcome> => {
  const { file, digest, records } = judged;
  let done = 0;
  const { signal } = options;
  const goOn = (): void => refuseToGoOn(signal, { file: file.name, done, records });
  const step = (): void =>
    options.progress?.({ phase: 'loading', file: file.name, done, total: Math.max(records, done) });
  const loading: Loading = {
    ...{
      importId,
      source: file.source,
      edition: file.edition,
      digest,
      judgedOf: judged.judgedOf,
      known,
      services,
      report: options.report,
      signal,
    },
    trusted: judged.wrongRows === 0,
    desk: createJourneyDesk({ ...services, claims: services.keys.claims }),
    onDone: () => {
      done += 1;
      step();
    },
  };
  if (!isRegister(file)) {
    const register = await readRegister(services.store, services.codec);
    const loaded = await loadPersons(file, register, loading);
    goOn();
    await recordLoaded(judged, loaded, loading);
    return outcomeOf(judged, loaded.subjects, loaded.events, false);
  }
  const loaded = await loadRegister(file, loading);
  goOn();
  const events = loaded.events + (await describeHeld(loading, file.name));
  await recordLoaded(judged, loaded, loading);
  return outcomeOf(judged, loaded.subjects, events, false);
};

const loadAll = async (
  begun: readonly Begun[],
  authority: Authority,
  options: ImportOptions,
  services: ImportServices,
): Promise<FileOutcome[]> => {
  const outcomes: FileOutcome[] = [];
  for (const one of begun) {
    const { file } = one.judged;
    if (wasLoaded(authority, one.judged)) {
      outcomes.push(outcomeOf(one.judged, 0, 0, true));
      continue;
    }
    const code = isRegister(file) ? undefined : file.authority;
    await begin(one, services);
    if (code !== undefined) await setAuthority(code, one.importId, services);
    outcomes.push(await loadFile(one, options, services));
  }
  return outcomes;
};

const closeAll = (files: readonly LoadFile[]): void => {
  for (const file of files) if (!isRegister(file)) file.close?.();
};

/**
 * Loads files and folders: every refusal of every file is decided in a first pass, before anything is appended. The
 * same files again add nothing; an import that was cut short goes on where it stopped.
 * @throws what the log throws (a full disk, a lock); what was acknowledged stays, and the same import again resumes
 * @throws ImportStopped when the signal aborts
 */
export const importFiles = async (
  paths: readonly string[],
  options: ImportOptions,
  services: ImportServices,
): Promise<ImportOutcome> => {
  const { store, codec, clock } = services;
  const { counts, say } = counting(options.report);
  const now = clock.now();
  const progress = options.progress ?? (() => undefined);
  const authority = await readAuthority(store, codec);
  const end = async (
    accepted: boolean,
    files: FileOutcome[],
    rowsWouldLoad = false,
  ): Promise<ImportOutcome> => ({
    ...{ accepted, rowsWouldLoad, files, position: await store.head() },
    ...{ errors: counts.error, warnings: counts.warning },
  });

  const files = await openInputs(takeInOrder(paths, say), say);
  try {
    checkLoad(files, options, authority.code, now).forEach(say);
    if (counts.error > 0) return await end(false, []);
    const judged: Judged[] = [];
    for (const file of files) {
      const known = knownOfLoad(options.knownAt, isRegister(file) ? undefined : file.ownTime, now);
      judged.push(await judge(file, known, say, progress, options));
    }
    const agreed = await Promise.all(judged.map((one) => agreeOnKnown(one, options, services, now)));
    const disagreements = agreed.flatMap((one) => ('problem' in one ? [one] : []));
    disagreements.forEach(say);
    const refused = disagreements.length > 0 || judged.some((one) => one.refused);
    if (refused || (counts.error > 0 && options.acceptValid !== true)) {
      return await end(
        false,
        judged.map((one) => outcomeOf(one, 0, 0, false)),
        !refused && judged.some(({ records }) => records > 0),
      );
    }
    const begun = agreed.flatMap((one) => ('problem' in one ? [] : [one]));
    return await end(true, await loadAll(begun, authority, { ...options, report: say }, services));
  } finally {
    closeAll(files);
  }
};

export type { FileOutcome, ImportOptions, ImportOutcome, ImportServices, ImportStep } from './importing.js';
