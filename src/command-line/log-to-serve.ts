import { demoFolder, realFolder } from './configuration.js';
import type { Configuration } from './configuration.js';
import type { Io } from './io.js';
import { demoLog, hasEvents, isDemoLoaded, realLog } from './which-log.js';
import type { ChosenLog } from './which-log.js';

/** The log that a server serves: the real one if it has begun, else the demonstration, made at the first start. */
export const logToServe = async (configuration: Configuration, io: Io): Promise<ChosenLog> => {
  if (!configuration.demo || hasEvents(realFolder(configuration))) return realLog(configuration);
  if (!isDemoLoaded(configuration)) {
    const { loadDemo } = await import('./demo.js');
    await loadDemo(demoFolder(configuration), configuration, io);
  }
  return demoLog(configuration);
};
