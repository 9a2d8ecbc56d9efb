import { randomUUID } from 'node:crypto';
import { faultInWords } from '../operations/fault-places.js';
import type { Log } from '../operations/log.js';
import type { Configuration } from './configuration.js';
import { FaultTold, isFault } from './failures.js';
import type { Io } from './io.js';

/** A service that nobody sits before says everything as lines of JSON; undefined at a terminal. */
export const serviceLog = async (io: Io, { logLevel }: Configuration): Promise<Log | undefined> => {
  if (io.unattended !== true) return undefined;
  const { jsonLog } = await import('../operations/log.js');
  const log = jsonLog((line) => void process.stderr.write(line), logLevel);
  io.speakThrough?.((text, level) => {
    for (const line of text.split('\n')) if (line.trim() !== '') log[level](line.trim());
  });
  return log;
};

/** What nobody caught ends the process; of it kind and places are told, never what it says of anybody. */
export const tellWhatNobodyCaught = (log: Log | undefined): void => {
  process.on('uncaughtException', (error) => {
    const reference = randomUUID();
    if (log) log.fault(reference, error);
    else process.stderr.write(faultInWords(reference, error));
    process.exit(1);
  });
};

/** Runs a service; with a log, a fault that ends it goes there by its kind and places. */
export const tellingFaults = async (log: Log | undefined, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (log === undefined || !isFault(error)) throw error;
    log.fault(randomUUID(), error);
    throw new FaultTold();
  }
};
