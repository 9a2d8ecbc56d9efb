import { watchClock } from '../event-store/clock-watch.js';
import type { ClockWatch } from '../event-store/clock-watch.js';
import type { CommandHandler } from '../event-store/command-handler.js';
import type { JourneyDesk } from '../journey/journey-desk.handlers.js';
import type { PlatformOptions } from './platform-options.js';

/** Where several processes may record, each holds its clock against that of the lists' database. @throws DatabaseProblem */
export const openClockWatch = async ({
  mode,
  readDatabaseUrl,
  ownTime,
}: PlatformOptions): Promise<ClockWatch | undefined> => {
  if (!readDatabaseUrl || mode === 'read') return undefined;
  const { openDatabaseTime } = await import('../postgres/database-time.js');
  const time = await openDatabaseTime(readDatabaseUrl, 'READ_DATABASE_URL');
  try {
    const watch = await watchClock({ ask: time.ask, ...(ownTime && { own: ownTime }) });
    return {
      ...watch,
      stop: async () => {
        await watch.stop();
        await time.close();
      },
    };
  } catch (error) {
    await time.close();
    throw error;
  }
};

const first = <T>(watch: ClockWatch, work: () => Promise<T>): Promise<T> =>
  watch.refuse()?.then(work) ?? work();

/** A handler that records nothing while the clock is off. */
export const punctualHandler = (handler: CommandHandler, watch: ClockWatch | undefined): CommandHandler =>
  watch ? { ...handler, execute: (order) => first(watch, () => handler.execute(order)) } : handler;

/** A desk that claims nothing either. */
export const punctualDesk = (desk: JourneyDesk, watch: ClockWatch | undefined): JourneyDesk =>
  watch ? { ...desk, say: (...said) => first(watch, () => desk.say(...said)) } : desk;
