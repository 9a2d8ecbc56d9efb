import { setTimeout as sleep } from 'node:timers/promises';
import type { KeysAt } from '../event-store/keys/keys-at.js';
import { openLogReader, type LogReader } from '../event-store/log-reader.js';
import { bellOver } from './bell.js';
import { openCatalogue } from './catalogue.js';
import { keepUp, type KeepUp } from './keep-up.js';
import { openSharedLogDecoder, type SharedLogDecoder } from './log-decoder.js';
import { describeError } from './parking.js';
import type { ProjectionSet } from './projection-rows.js';

/** When rows were written; milliseconds since 1970. */
export interface StepTime {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What the projector says of itself. */
export type Said =
  | { readonly kind: 'at'; readonly position: string | undefined; readonly step?: StepTime }
  | { readonly kind: 'rebuild-due' }
  | { readonly kind: 'failing'; readonly error: string }
  | { readonly kind: 'not-rebuilt'; readonly error: string }
  | { readonly kind: 'answer'; readonly to: number; readonly children: readonly string[] };

/** What the projector is told. */
export type Told =
  | { readonly kind: 'stop' }
  | { readonly kind: 'replay'; readonly id: number; readonly child: string | undefined }
  | { readonly kind: 'skip'; readonly id: number; readonly child: string; readonly reason: string };

export interface LoopOptions {
  readonly dir: string;
  readonly logPath: string;
  readonly kek: string | undefined;
  /** Where the keys are, if not in the data folder. */
  readonly keysAt?: KeysAt | undefined;
  /** Where the tables are, if not in files of the data folder. */
  readonly postgres?: { readonly url: string; readonly setting: string } | undefined;
  /** Of the bell that is rung when this process has recorded something. */
  readonly bell: SharedArrayBuffer;
}

export interface Loop {
  tell(told: Told): void;
  /** Settles once stopped. */
  readonly ended: Promise<void>;
}

/** What another process records rings no bell: it is looked for, the longer nothing came the less often. */
const LOOK_AFTER_MS = { least: 2, most: 16 };
const HEARTBEAT_MS = 1_000;
const LONGEST_BACK_OFF_MS = 5_000;

const pauseThread = (milliseconds: number): void => {
  if (milliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

type Question = Exclude<Told, { readonly kind: 'stop' }>;

const done = async (told: Question, keeping: KeepUp): Promise<readonly string[]> => {
  if (told.kind === 'replay') return keeping.replayParked(told.child);
  return (await keeping.skipParked(told.child, told.reason)) ? [told.child] : [];
};

/** Whoever asked hears of it, also where it failed: nothing was done then. */
const obey = async (told: Question, keeping: KeepUp, say: (said: Said) => void): Promise<void> => {
  let children: readonly string[] = [];
  try {
    children = await done(told, keeping);
  } finally {
    say({ kind: 'answer', to: told.id, children });
  }
};

const opened = async (
  { dir, postgres }: LoopOptions,
  reader: LogReader,
  decoder: SharedLogDecoder,
  projections: ProjectionSet,
): Promise<KeepUp> => {
  if (postgres === undefined) {
    const catalogue = openCatalogue(dir);
    const keeping = keepUp({ dir, reader, decoder, catalogue, projections, pause: pauseThread });
    return {
      ...keeping,
      close: async () => {
        await keeping.close();
        catalogue.close();
      },
    };
  }
  const { openKeepUp } = await import('./postgres/open-keep-up.js');
  // What is tried again may want a key that another process made since.
  const pause = async (milliseconds: number): Promise<void> => {
    if (milliseconds === 0) return;
    await sleep(milliseconds);
    await decoder.refresh();
  };
  return openKeepUp(postgres, { dir, reader, decoder, projections, pause });
};

/** Follows the log for as long as it is not told to stop; what fails is tried again, ever more slowly. */
export const followLog = (
  options: LoopOptions,
  projections: ProjectionSet,
  say: (said: Said) => void,
): Loop => {
  const { dir, logPath, kek, keysAt = { dir, kek } } = options;
  const bell = bellOver(options.bell);
  const told: Question[] = [];
  let stopped = false;
  const run = async (): Promise<void> => {
    const reader = openLogReader(logPath);
    let decoder: SharedLogDecoder | undefined;
    let keeping: KeepUp | undefined;
    let [seen, beat, due] = [-1, 0, false];
    let [backOff, idle] = [0, 0];

    const look = async (): Promise<boolean> => {
      decoder ??= await openSharedLogDecoder(keysAt, reader.logId, projections.definitions);
      keeping ??= await opened(options, reader, decoder, projections);
      while (told.length > 0) await obey(told.shift()!, keeping, say);
      const version = reader.dataVersion();
      const startedAt = Date.now();
      const moved = await keeping.step();
      const step = { startedAt, endedAt: Date.now() };
      if (moved) say({ kind: 'at', position: await keeping.position(), step });
      if (version !== seen) {
        const isDue = await keeping.rebuildDue();
        if (isDue && !due) say({ kind: 'rebuild-due' });
        // Who takes the tables over asks when they are taken over.
        if (isDue !== undefined) [due, seen] = [isDue, version];
      }
      return moved;
    };
    while (!stopped) {
      const rung = bell.rung();
      try {
        const moved = await look();
        backOff = 0;
        if (performance.now() - beat > HEARTBEAT_MS) {
          beat = performance.now();
          say({ kind: 'at', position: await keeping?.position() });
        }
        idle = moved ? 0 : Math.min(Math.max(LOOK_AFTER_MS.least, idle * 2), LOOK_AFTER_MS.most);
        // Between two batches the thread hears what it is told.
        await (moved ? sleep(0) : bell.next(rung, idle));
      } catch (error) {
        say({ kind: 'failing', error: describeError(error) });
        backOff = Math.min(Math.max(50, backOff * 2), LONGEST_BACK_OFF_MS);
        await sleep(backOff);
      }
    }
    await keeping?.close();
    await decoder?.close();
    reader.close();
  };
  return {
    tell: (one) => {
      if (one.kind === 'stop') stopped = true;
      else told.push(one);
      bell.ring();
    },
    ended: run(),
  };
};
