import { describeError } from './parking.js';
import type { Said } from './projector-loop.js';

/** What the projector said, kept for whoever asks; and questions to it, each with its answer. */
export interface ProjectorTalk {
  hear(said: Said): void;
  /** Asks under an id of its own. @returns the children that the answer names */
  ask(tell: (id: number) => void): Promise<readonly string[]>;
  /** Run through whenever the tables may have moved. */
  readonly looks: Set<() => void>;
  /** When anything was last heard, in milliseconds since 1970. */
  heardAt(): number;
  /** Why the projector, or a rebuild that it asked for, fails; undefined while all is well. */
  failing(): string | undefined;
  /** No rebuild is tried again. */
  stop(): void;
}

/** A rebuild that failed is tried again after so long. */
const AGAIN_AFTER_MS = 5_000;

/** @param rebuildNow what is done when the projector says that a rebuild is due, until it is done */
export const projectorTalk = (
  rebuildNow: () => Promise<void>,
  againAfterMs = AGAIN_AFTER_MS,
): ProjectorTalk => {
  const looks = new Set<() => void>();
  const answers = new Map<number, (children: readonly string[]) => void>();
  let [asked, heardAt, failing]: [number, number, string | undefined] = [0, Date.now(), undefined];

  let [notRebuilt, again, stopped]: [string | undefined, NodeJS.Timeout | undefined, boolean] = [
    undefined,
    undefined,
    false,
  ];
  const rebuildDue = (): void => {
    clearTimeout(again);
    rebuildNow().then(
      () => (notRebuilt = undefined),
      (error: unknown) => {
        notRebuilt = describeError(error);
        if (!stopped) again = setTimeout(rebuildDue, againAfterMs).unref();
      },
    );
  };
  return {
    hear: (said) => {
      heardAt = Date.now();
      if (said.kind === 'answer') answers.get(said.to)?.(said.children);
      if (said.kind === 'failing') failing = said.error;
      if (said.kind === 'rebuild-due') rebuildDue();
      if (said.kind !== 'at') return;
      failing = undefined;
      for (const look of [...looks]) look();
    },
    ask: (tell) =>
      new Promise((resolve) => {
        const id = ++asked;
        answers.set(id, (children) => {
          answers.delete(id);
          resolve(children);
        });
        tell(id);
      }),
    looks,
    heardAt: () => heardAt,
    failing: () => failing ?? notRebuilt,
    stop: () => {
      stopped = true;
      clearTimeout(again);
    },
  };
};
