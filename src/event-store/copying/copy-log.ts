import type { StoredEvent } from '../port.js';
import { createComparison } from './comparison.js';
import type { Compared } from './comparison.js';
import type { CopyOptions } from './copy-options.js';
import { CopyRefused } from './house.js';
import type { Copy, House } from './house.js';
import { copyToMake } from './copy-to-make.js';
import type { CopyToMake } from './copy-to-make.js';

/** What came of it. */
export interface Outcome extends Compared {
  readonly kind: CopyToMake['kind'];
  readonly logId: string;
  /** Position of the last event of the log. */
  readonly head: string;
  /** Events that this call brought. */
  readonly brought: number;
}

const BATCH = 2_000;

const STOPPED = 'Stopped. What was copied stands; the same command again goes on from there.';

const stopWhereAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new CopyRefused(STOPPED);
};

/** Takes what the target has not yet; the source may grow meanwhile. @returns how many events were brought */
const bringOver = async (options: CopyOptions): Promise<number> => {
  const { from, to, batch: most = BATCH, onProgress, signal } = options;
  const { unit } = from;
  const total = from.measure(await from.head());
  const after = await to.head();
  let batch: StoredEvent[] = [];
  let brought = 0;
  const show = (position: string): void => {
    onProgress?.({ phase: 'copying', done: from.measure(position), total, unit });
    stopWhereAsked(signal);
  };
  const write = async (): Promise<void> => {
    const last = batch.at(-1);
    if (!last) return;
    await to.write(batch);
    brought += batch.length;
    batch = [];
    show(last.position);
  };
  show(after);
  for await (const event of from.events(after)) if (batch.push(event) === most) await write();
  await write();
  return brought;
};

const make = async (
  options: CopyOptions,
  { copy, logId, arrives, shuts }: Extract<CopyToMake, { kind: 'copy' }>,
): Promise<Compared & { brought: number }> => {
  const { from, to, at, signal } = options;
  const called = ({ calledThere: other }: House): Copy => ({ copy, logId, other, at });
  if (arrives) await to.arrive(called(from));
  const comparison = createComparison(options, logId);
  // As much as can be while the source still works: it is closed for the last of it only.
  let brought = await bringOver(options);
  await comparison.goOn(!shuts);
  to.refuseUnreadable?.();
  if (shuts) {
    stopWhereAsked(signal);
    await from.shut(called(to));
    brought += await bringOver(options);
    await comparison.goOn(true);
    to.refuseUnreadable?.();
  }
  if (to.isMirrored) await from.leave?.();
  await to.open(called(from));
  return { ...comparison.compared(), brought };
};

/**
 * Copies a log from one store to another, and has the other take its place: ids, revisions, texts, hashes and positions stay.
 * At each moment at most one of the two takes appends. Given again after it was cut short, it goes on; given the other way
 * round before it was finished, the source takes its place again.
 * @throws CopyRefused; LogMoved where the source is not the house of the log; whatever the stores throw
 */
export const copyLog = async (options: CopyOptions): Promise<Outcome> => {
  const { from, to, at, newCopy } = options;
  const toMake = await copyToMake(from, to, newCopy);
  const { kind, logId } = toMake;
  let made = { events: 0, streams: 0, brought: 0 };
  if (toMake.kind === 'copy') made = await make(options, toMake);
  if (toMake.kind === 'give-back') await to.open({ copy: toMake.copy, logId, other: from.calledThere, at });
  return { kind, logId, head: await to.head(), ...made };
};
