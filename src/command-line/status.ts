import { formatPosition } from '../event-store/positions.js';
import { readHolder } from '../event-store/writer-lock.js';
import { halfDoneLines } from '../platform/half-done.js';
import { asking } from './ask-lists.js';
import { configurationOf } from './configuration.js';
import type { Io } from './io.js';

const whole = (n: number): string => n.toLocaleString('en-GB');

/** Says how the log in use stands. */
export const status = async (io: Io): Promise<void> => {
  await asking(configurationOf(io.env), io, false, async ({ log, readModel, tables, halfDone }) => {
    const holder = readHolder(log.path);
    const { lagEvents, lagSeconds, parked, skipped, failing, rebuilding, position } =
      await readModel.health();
    const left = halfDoneLines(halfDone());
    const lines = [
      `Log          ${log.dir}`,
      `Position     ${formatPosition(log.store.logId, await log.store.head())}`,
      `Rules        release ${tables.rulesRelease}`,
      `Lists        ${position === undefined ? 'not made yet' : `${whole(lagEvents)} events (${whole(Math.round(lagSeconds))} s) behind the log`}`,
      ...(rebuilding ? [`Rebuilding   ${whole(rebuilding.done)} of ${whole(rebuilding.total)} events`] : []),
      ...(failing === undefined ? [] : [`Failing      ${failing}`]),
      `Written by   ${holder ? `process ${holder.pid}${holder.url ? ` at ${holder.url}` : ''}` : 'nobody now'}`,
      `Half done    ${left.length === 0 ? 'nothing' : whole(left.length)}`,
      ...left.map((line) => `  ${line}`),
      `Parked       ${whole(parked.length)} children`,
      ...parked.map(({ child, attempts, error }) => `  ${child}  ${attempts} tries  ${error}`),
      ...(skipped.length === 0
        ? []
        : [`Skipped      ${whole(skipped.length)} children: see "throughline parked"`]),
    ];
    io.out(`${lines.join('\n')}\n`);
  });
};
