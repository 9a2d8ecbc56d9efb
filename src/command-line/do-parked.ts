import type { Platform } from '../platform/platform.module.js';
import { Failed } from './failures.js';
import { findChild } from './find-child.js';
import type { Step } from './progress.js';

/** Which parked child is tried again, by whatever names it; left out: all of them. */
export interface AskedReplay {
  readonly child?: string;
}

export interface AskedSkip {
  readonly child: string;
  readonly reason: string;
  /** Who says so, as `staff-<uuid>`. */
  readonly by: string;
}

/** What a replay or a skip tells while it is carried out, wherever that is. */
export type ParkedNews =
  | { readonly step: Step }
  | { readonly skipped: string }
  | {
      /** Children whose rows stand now. */
      readonly made: readonly string[];
      /** Children tried again in vain, and why. */
      readonly left: readonly { readonly child: string; readonly error: string }[];
    };

/** What of an opened log this work needs. */
type Lists = Pick<Platform, 'readModel' | 'catchUp'>;

const NOT_PARKED =
  'That child is not parked: its rows are made as its events come. "throughline parked" lists who is.';

/** Tries children again whose rows could not be made. @param only an id; left out: all that are parked @throws Failed */
export const replay = async (
  { readModel, catchUp }: Lists,
  only: string | undefined,
  tell: (news: ParkedNews) => void,
): Promise<void> => {
  const { parked, skipped } = await readModel.health();
  const asked = only === undefined ? parked : [...parked, ...skipped].filter(({ child }) => child === only);
  if (only !== undefined && asked.length === 0) throw new Failed(NOT_PARKED);
  // Under other rules than those that failed, this alone makes every row afresh.
  await catchUp((step) => tell({ step }));
  if (asked.length > 0) await readModel.replayParked(only);
  const after = new Map((await readModel.health()).parked.map((one) => [one.child, one]));
  tell({
    made: asked.flatMap(({ child }) => (after.has(child) ? [] : [child])),
    left: asked.flatMap(({ child }) => {
      const still = after.get(child);
      return still === undefined ? [] : [{ child, error: still.error }];
    }),
  });
};

/** The same of a child as it was typed. @throws Failed */
export const doReplay = async (
  platform: Platform,
  { child }: AskedReplay,
  tell: (news: ParkedNews) => void,
): Promise<void> =>
  replay(platform, child === undefined ? undefined : await findChild(platform, child), tell);

/** Lets a parked child go on without the rows that could not be made. @throws Failed where it is not parked */
export const doSkip = async (
  platform: Platform,
  { child: named, reason, by }: AskedSkip,
  tell: (news: ParkedNews) => void,
): Promise<void> => {
  const child = await findChild(platform, named);
  if (!(await platform.readModel.skipParked(child, reason, by))) throw new Failed(NOT_PARKED);
  tell({ skipped: child });
};
