import { Refused } from '../domain/refused.js';
import { ClockBack } from '../event-store/clock-guard.js';
import { ClockOff } from '../event-store/clock-watch.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import { CommandIdReused, KeyUnavailable } from '../event-store/command.js';
import type { Executed } from '../event-store/command.js';
import { Conflict, Overloaded } from '../event-store/port.js';
import type { EventStore } from '../event-store/port.js';
import { WriteFailed } from '../event-store/sqlite/write-failed.js';
import type { JourneyDesk } from '../journey/journey-desk.handlers.js';
import type { Tallies } from './tallies.js';
import type { Watch } from './watch.js';

const FAILURES = [
  [Refused, 'refused'],
  [Conflict, 'conflict'],
  [CommandIdReused, 'id-reused'],
  [Overloaded, 'overloaded'],
  [KeyUnavailable, 'key-unavailable'],
  [ClockBack, 'clock-back'],
  [ClockOff, 'clock-off'],
] as const;

const outcomeOf = ({ repeated, eventIds }: Executed): string => {
  if (repeated) return 'repeated';
  return eventIds.length === 0 ? 'nothing-new' : 'recorded';
};
const failureOf = (error: unknown): string =>
  FAILURES.find(([Kind]) => error instanceof Kind)?.[1] ?? 'failed';

/** Commands are called by the constant that their class gives them; what an import says of no person has none. */
const nameOf = (command: unknown): string => {
  const { type } = command as { readonly type?: unknown };
  return typeof type === 'string' ? type : 'RecordOnce';
};

/** Failures that were counted where they came from. */
const counted = new WeakSet<object>();

const countFailure = (tallies: Tallies, name: string, error: unknown): void => {
  const failed = Object(error) as object;
  if (counted.has(failed)) return;
  counted.add(failed);
  tallies.command(name, failureOf(error));
};

/** A desk that counts too what is refused before any stream is asked; the handler counts the rest. */
export const watchedDesk = (desk: JourneyDesk, { tallies }: Pick<Watch, 'tallies'>): JourneyDesk => ({
  ...desk,
  say: (command, context, expectedRevision) => {
    const done = desk.say(command, context, expectedRevision);
    done.catch((error: unknown) => countFailure(tallies, command.type, error));
    return done;
  },
});

/** A command handler whose commands are counted and traced. */
export const watchedHandler = (
  handler: CommandHandler,
  { tallies, tracing }: Pick<Watch, 'tallies' | 'tracing'>,
): CommandHandler => ({
  ...handler,
  execute: (order) => {
    const name = nameOf(order.command);
    const done = tracing ? tracing.command(name, () => handler.execute(order)) : handler.execute(order);
    done.then(
      (executed) => tallies.command(name, outcomeOf(executed)),
      (error: unknown) => countFailure(tallies, name, error),
    );
    return done;
  },
});

/** A store whose appends are timed and traced. */
export const watchedStore = (
  store: EventStore,
  { tallies, tracing }: Pick<Watch, 'tallies' | 'tracing'>,
): EventStore => ({
  ...store,
  append: (stream, expected, events) => {
    const began = performance.now();
    const append = () => store.append(stream, expected, events);
    const appended = tracing ? tracing.append(events.length, events[0]?.metadata, append) : append();
    // Beside the append and not around it: nobody waits longer for being counted.
    appended.then(
      () => tallies.append((performance.now() - began) / 1_000),
      (error: unknown) => {
        if (error instanceof WriteFailed) tallies.appendRefused();
      },
    );
    return appended;
  },
});
