import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import type { Inside } from './inside.js';
import { caughtUpMessage, checkpointMessage, confirmationMessage } from './messages.js';
import { isBetween } from './server-log.js';
import { isOpen, sending, strikes, write } from './sending.js';
import type { Call, Options } from './sending.js';

/** What a filter by the names of streams lets through: a pattern, or beginnings. */
const wantedBy = (options: Options): ((stream: string) => boolean) => {
  const expression = options.getFilter()?.getStreamIdentifier();
  if (!expression) return () => true;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(expression.getRegex());
  return (stream) =>
    prefixes.length > 0 ? prefixes.some((prefix) => stream.startsWith(prefix)) : pattern.test(stream);
};

/** Checkpoints come after so many events that were looked at, times the client's interval. */
const LOOKED_AT = 32;

/** The log from a place on, and what comes. */
export const subscribe = async (server: Inside, call: Call, options: Options): Promise<void> => {
  const { log, seen } = server;
  const fault = server.faults.subscriptions.shift();
  const asked = options.getAll()!;
  const regex = options.getFilter()?.getStreamIdentifier()?.getRegex() ?? '';
  const wanted = wantedBy(options);
  const from = asked.hasStart()
    ? 'start'
    : asked.hasEnd()
      ? 'end'
      : BigInt(asked.getPosition()!.getCommitPosition());
  seen.subscribed.push({ from, regex });
  seen.subscriptions += 1;
  void call.gone.then(() => (seen.subscriptions -= 1));
  await write(call, confirmationMessage(randomUUID()));
  if (typeof from === 'bigint' && isBetween(log.all, from))
    return void call.emit('error', {
      code: status.INVALID_ARGUMENT,
      details: 'Trying to read from an invalid position.',
    });
  if (fault?.after === 0 && !(await strikes(server, call, fault))) return;
  const interval = LOOKED_AT * (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  const send = sending(server, call, fault);
  let next =
    from === 'start' ? 0 : log.all.findLastIndex(({ position }) => from === 'end' || position <= from) + 1;
  for (let lookedAt = 0, live = false; isOpen(call);) {
    const changed = log.nextEvent();
    for (; next < log.all.length; next += 1) {
      const event = log.all[next]!;
      if (wanted(event.stream) && !(await send(event))) return;
      lookedAt += 1;
      if (options.hasFilter() && lookedAt % interval === 0)
        await write(call, checkpointMessage(event.position));
    }
    if (!live) await write(call, caughtUpMessage());
    live = true;
    await Promise.race([changed, call.gone]);
    await server.faults.frozen;
  }
};
