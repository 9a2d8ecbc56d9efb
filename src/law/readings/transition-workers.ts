import { compareText } from '../../domain/compare-text.js';
import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { FOR_EVER } from '../coverage/told.js';

type Worker = BelievedFact<'TransitionWorkerNamed'> | BelievedFact<'TransitionWorkerChanged'>;

/** A time in which no worker for the move to adult services stands who can be reached. */
export interface TimeWithoutWorker {
  /** Undefined: from the beginning, before anybody was named. */
  readonly since: PlainDate | undefined;
  /** Who was named then; undefined: nobody yet. */
  readonly until: Worker | undefined;
  /** What ended the work of the one before. */
  readonly events: readonly string[];
}

/** Named with role and contact; since when is always said. */
const isFull = ({ data }: Worker): boolean => data.role !== undefined && data.contact !== undefined;

/** Every naming and change in order; on one day the change comes last. */
const workersOf = (history: History): readonly Worker[] =>
  [...history.of('TransitionWorkerNamed'), ...history.of('TransitionWorkerChanged')].sort((a, b) =>
    compareText(a.latestOn, b.latestOn),
  );

/** The first day on which none of them is at work; undefined: one goes on. */
const freeFrom = (atWork: readonly Worker[]): PlainDate | undefined => {
  let free: PlainDate | undefined;
  for (const { data, latestOn } of atWork) {
    if (data.to === undefined) return undefined;
    // Work that was over when it was told of ended that day at the latest.
    const next = later(addDays(data.to, 1), latestOn);
    free = free === undefined ? next : later(free, next);
  }
  return free;
};

/**
 * The times without a worker: before the first, after the last day of those named, and where one took over without role
 * and contact. Who is named beside another ends nobody's work; who took over ends that of all before. NICE NG43, 1.2.
 */
export const timesWithoutWorker = (history: History): readonly TimeWithoutWorker[] => {
  const times: TimeWithoutWorker[] = [];
  let open: Pick<TimeWithoutWorker, 'since' | 'events'> | undefined = { since: undefined, events: [] };
  let atWork: readonly Worker[] = [];
  const openBy = (day: PlainDate): void => {
    const since = open === undefined ? freeFrom(atWork) : undefined;
    if (since !== undefined && since < day) open = { since, events: atWork.flatMap(({ events }) => events) };
  };
  for (const worker of workersOf(history)) {
    openBy(worker.latestOn);
    const tookOver = worker.type === 'TransitionWorkerChanged';
    if (tookOver) atWork = [];
    if (isFull(worker)) {
      if (open !== undefined) times.push({ ...open, until: worker });
      open = undefined;
      atWork = [...atWork, worker];
    } else if (tookOver) open ??= { since: worker.latestOn, events: worker.events };
  }
  openBy(FOR_EVER);
  return open === undefined ? times : [...times, { ...open, until: undefined }];
};
