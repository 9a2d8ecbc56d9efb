import { START_POSITION } from '../event-store/port.js';
import { demoFolder, realFolder } from './configuration.js';
import type { Configuration } from './configuration.js';
import type { Io } from './io.js';
import { openConfigured } from './open-platform.js';
import { demoLog, hasEvents, isDemoBegun, isDemoLoaded, markDemoBegun, realLog } from './which-log.js';
import type { ChosenLog } from './which-log.js';

const isEmpty = async (configuration: Configuration, io: Io): Promise<boolean> => {
  const platform = await openConfigured(realFolder(configuration), 'write', configuration, io);
  try {
    return (await platform.log.store.head()) === START_POSITION;
  } finally {
    await platform.close();
  }
};

/** The one log of an event store, with the demonstration in it where that was asked for and nothing else is there. */
const logOfStore = async (configuration: Configuration, io: Io): Promise<ChosenLog> => {
  const chosen = realLog(configuration);
  if (!configuration.demo || isDemoLoaded(configuration)) return chosen;
  if (!isDemoBegun(configuration) && !(await isEmpty(configuration, io))) return chosen;
  markDemoBegun(configuration);
  const { loadDemo } = await import('./demo.js');
  await loadDemo(chosen.dir, configuration, io);
  return chosen;
};

/** The log that a server serves: the real one if it has begun, else the demonstration, made at the first start. */
export const logToServe = async (configuration: Configuration, io: Io): Promise<ChosenLog> => {
  if (configuration.eventStoreUrl !== undefined) return await logOfStore(configuration, io);
  if (!configuration.demo || hasEvents(realFolder(configuration))) return realLog(configuration);
  if (!isDemoLoaded(configuration)) {
    const { loadDemo } = await import('./demo.js');
    await loadDemo(demoFolder(configuration), configuration, io);
  }
  return demoLog(configuration);
};
