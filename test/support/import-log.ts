import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordedFact } from '../../src/domain/envelope.js';
import type { IdentityClaims } from '../../src/event-store/keys/identity-claims.js';
import { createSqliteClaims } from '../../src/event-store/keys/sqlite-claims.js';
import { importFiles } from '../../src/imports/import-files.js';
import type { ImportOptions, ImportOutcome, ImportServices } from '../../src/imports/import-files.js';
import type { ReportEntry } from '../../src/imports/report/entry.js';
import { memoryKeys } from './memory-keys.js';
import { memoryLog } from './memory-log.js';
import type { MemoryLog } from './memory-log.js';

/** What an import came to, with everything that it said. */
export interface Imported extends ImportOutcome {
  readonly entries: readonly ReportEntry[];
  /** `row column: problem` of the errors. */
  readonly wrong: readonly string[];
}

/** A log in memory into which files are imported from a folder of the test's own. */
export interface ImportLog extends MemoryLog {
  readonly claims: IdentityClaims;
  readonly services: ImportServices;
  readonly dir: string;
  /** Writes a file into the test's folder. */
  file(name: string, text: string | Buffer): string;
  import(paths: string | readonly string[], options?: Partial<ImportOptions>): Promise<Imported>;
  /** Streams of children, in the order in which they came to be. */
  children(): Promise<string[]>;
  /** The stream of the one child that there is. @throws where there are none, or several */
  onlyChild(): Promise<string>;
  /** What is said of a child, in order. */
  typesOf(stream: string): Promise<string[]>;
  /** Every event of every stream, in log order. */
  everything(): Promise<readonly RecordedFact[]>;
  /** Takes the folder away. */
  done(): void;
}

const claimsInMemory = (): { claims: IdentityClaims; erase: (child: string) => void } => {
  const db = new DatabaseSync(':memory:');
  db.exec(readFileSync('migrations/keys/0001-keys.sql', 'utf8'));
  const claims = createSqliteClaims(db, Buffer.alloc(32, 7), (work) => work());
  const erase = (child: string): void => {
    db.prepare('INSERT INTO identity_tombstone SELECT kind, hmac FROM identity_claim WHERE child = ?').run(
      child,
    );
    db.prepare('DELETE FROM identity_claim WHERE child = ?').run(child);
  };
  return { claims, erase };
};

export const importLog = (now = '2026-11-02T09:00:00.000Z'): ImportLog & { forget(child: string): void } => {
  const inMemory = memoryKeys();
  const { claims, erase } = claimsInMemory();
  const keys = {
    ...inMemory,
    claims,
    ensureAll: (subjects: readonly string[]) =>
      subjects.map((subject) => {
        void inMemory.ensure(subject);
        return inMemory.find(subject)!;
      }),
  };
  const log = memoryLog(now, { keys });
  const { store, codec, clock, handler } = log;
  const services: ImportServices = { store, codec, keys, handler, clock };
  const dir = mkdtempSync(join(tmpdir(), 'throughline-import-'));
  const everything = async (): Promise<readonly RecordedFact[]> =>
    codec.decode(await store.readAll({ limit: 1_000_000 }), () => false);
  const children = async (): Promise<string[]> => [
    ...new Set(
      (await everything()).map(({ stream }) => stream).filter((stream) => stream.startsWith('child-')),
    ),
  ];
  return {
    ...log,
    ...{ claims, services, dir, everything, children },
    forget: erase,
    file: (name, text) => {
      const path = join(dir, name);
      writeFileSync(path, text);
      return path;
    },
    import: async (paths, options = {}) => {
      const entries: ReportEntry[] = [];
      const report = (entry: ReportEntry): void => void entries.push(entry);
      const outcome = await importFiles([paths].flat(), { report, ...options }, services);
      const errors = entries.filter(({ severity }) => severity === 'error');
      const wrong = errors.map(({ row, column, problem }) => `${row ?? ''} ${column ?? ''}: ${problem}`);
      return { ...outcome, entries, wrong };
    },
    onlyChild: async () => {
      const [child, ...others] = await children();
      if (child === undefined || others.length > 0) throw new Error('There is not one child alone.');
      return child;
    },
    typesOf: async (stream) => (await log.read(stream)).map(({ type }) => type),
    done: () => rmSync(dir, { recursive: true }),
  };
};
