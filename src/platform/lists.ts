import type { Compared } from '../read-model/compare-tables.js';
import type { WentBack } from '../read-model/go-back.js';
import type { Progress } from '../read-model/progress-meter.js';
import type { ReadModel } from '../read-model/read-model.js';
import type { Reading } from '../read-model/reading.js';

/** How far the lists are on their way to the log; counted in events. */
export interface ListsStep {
  readonly label: string;
  readonly done: number;
  /** Left out: nobody has counted. */
  readonly total?: number;
  readonly unit: string;
}

/** The lists of one data folder: made, kept up to date, and asked as they stood. */
export interface Lists {
  /** Brings the lists to the head of the log; makes them afresh where other rules or policies hold now. */
  catchUp(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<void>;
  rebuild(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<void>;
  /** Puts the lists that were in use before in use again. @throws NoWayBack */
  goBack(): Promise<WentBack>;
  /** Makes the lists afresh aside and compares them with those in use. @throws NotComparable, NotBuilt */
  compareLists(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<Compared>;
  /** Runs the work over the lists as they stood at a position, made for it where they are not kept. */
  readAt<T>(
    position: string,
    work: (reading: Reading) => T | Promise<T>,
    show?: (step: ListsStep) => void,
  ): Promise<T>;
  /** Makes the lists afresh where there are none, other rules or policies hold now, or they hold more than the log. */
  prepareLists(show: (step: ListsStep) => void, signal?: AbortSignal): Promise<void>;
  /** Keeps the lists up to date from now on, on a thread of its own, and takes up what jobs were left. */
  follow(): void;
  /** Both, one after the other. */
  startProjector(): Promise<void>;
}

/** More new events than this are loaded faster by making the lists afresh. */
const REBUILD_FROM = 20_000;

const FINISHING = { indexes: 'Making the indexes of the lists', settings: 'Making the list of settings' };

const stepOf = ({ done, total, then }: Progress): ListsStep => {
  if (then === undefined) return { label: 'Making the lists', done, total, unit: 'events' };
  const { what, ...numbers } = then;
  return { label: FINISHING[what], ...numbers, unit: what };
};

/** The lists that a read model keeps. @param head position of the log's last event: 20 digits */
export const listsOver = (readModel: ReadModel, head: () => Promise<string>): Lists => {
  const controlsOf = (show: (step: ListsStep) => void, signal?: AbortSignal) => ({
    onProgress: (progress: Progress) => show(stepOf(progress)),
    signal,
  });
  // A log that was put back from an older backup; new events at their positions would never come into these lists.
  const holdMoreThanTheLog = async (): Promise<boolean> => {
    const { position } = await readModel.health();
    return position !== undefined && position > (await head());
  };
  const rebuild: Lists['rebuild'] = async (show, signal) =>
    readModel.rebuild({ ...controlsOf(show, signal), evenEarlier: await holdMoreThanTheLog() });
  const areMadeAfresh = async (): Promise<boolean> => (await readModel.rebuildDue()) || holdMoreThanTheLog();
  const prepareLists: Lists['prepareLists'] = async (show, signal) => {
    if (await areMadeAfresh()) await rebuild(show, signal);
  };
  const follow = (): void => {
    readModel.follow();
    readModel.jobs.resume();
  };
  return {
    catchUp: async (show, signal) => {
      if ((await areMadeAfresh()) || (await readModel.health()).lagEvents > REBUILD_FROM)
        return rebuild(show, signal);
      return readModel.catchUp(controlsOf(show));
    },
    rebuild,
    goBack: () => readModel.goBack(),
    compareLists: (show, signal) => readModel.compare(controlsOf(show, signal)),
    readAt: (position, work, show = () => undefined) => readModel.readAt(position, work, controlsOf(show)),
    prepareLists,
    follow,
    startProjector: async () => {
      await prepareLists(() => undefined);
      follow();
    },
  };
};
