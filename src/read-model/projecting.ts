import type { KeepUp } from './keep-up.js';
import { secondsSince } from './lag.js';
import { RebuildStopped } from './load-children.js';
import { describeError } from './parking.js';
import type { ProjectorHandle } from './projector-handle.js';
import type { Said } from './projector-loop.js';
import { projectorTalk } from './projector-talk.js';
import type { ReadModel } from './read-model.js';

/** What keeps the tables of this process up to date: a projector once it follows, until then what is asked for. */
export interface Projecting extends Pick<ReadModel, 'follow' | 'replayParked'> {
  skipParked(child: string, reason: string): Promise<boolean>;
  /** Does one thing with the tables, and lets go of them again. */
  oneOff<T>(work: (keeping: KeepUp) => Promise<T>): Promise<T>;
  isFollowing(): boolean;
  /** Run through whenever the tables may have moved. */
  readonly looks: Set<() => void>;
  /** What health says of the projector; seconds, and undefined where none runs. */
  said(): { readonly heardSecondsAgo: number | undefined; readonly failing: string | undefined };
  stop(): Promise<void>;
}

export interface ProjectingOptions {
  readonly keepUp: () => KeepUp;
  readonly start: (hear: (said: Said) => void) => ProjectorHandle;
  readonly rebuildNow: () => Promise<void>;
  readonly onSaid: ((said: Said) => void) | undefined;
}

export const projectingWith = ({ keepUp, start, rebuildNow, onSaid }: ProjectingOptions): Projecting => {
  let projector: ProjectorHandle | undefined;
  const talk = projectorTalk(() =>
    rebuildNow().catch((error: unknown) => {
      if (!(error instanceof RebuildStopped)) onSaid?.({ kind: 'not-rebuilt', error: describeError(error) });
      throw error;
    }),
  );
  const hear = (said: Said): void => {
    talk.hear(said);
    onSaid?.(said);
  };
  const oneOff: Projecting['oneOff'] = async (work) => {
    const keeping = keepUp();
    try {
      return await work(keeping);
    } finally {
      await keeping.close();
    }
  };
  return {
    oneOff,
    isFollowing: () => projector !== undefined,
    looks: talk.looks,
    said: () => ({
      heardSecondsAgo: projector && secondsSince(talk.heardAt()),
      failing: talk.failing(),
    }),
    follow: () => void (projector ??= start(hear)),
    replayParked: async (child) => {
      const running = projector;
      if (running === undefined) return oneOff((keeping) => keeping.replayParked(child));
      return talk.ask((id) => running.tell({ kind: 'replay', id, child }));
    },
    skipParked: async (child, reason) => {
      const running = projector;
      if (running === undefined) return oneOff((keeping) => keeping.skipParked(child, reason));
      return (await talk.ask((id) => running.tell({ kind: 'skip', id, child, reason }))).length > 0;
    },
    stop: async () => {
      talk.stop();
      await projector?.stop();
    },
  };
};
