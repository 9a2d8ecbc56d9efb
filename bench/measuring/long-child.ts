import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import type { Platform } from '../../src/platform/platform.module.js';
import { sayMore } from './long-streams.js';

/** Events of the child whose case is asked about. */
export const LONG = 200;

const growLongest = async (platform: Platform, dir: string): Promise<string> => {
  const reader = openLogReader(logFile(dir));
  try {
    let [longest, length] = ['', 0];
    for (const { stream, events } of reader.streams({ prefix: 'child-' }))
      if (events.length > length && events.length <= LONG) [longest, length] = [stream, events.length];
    const child = longest.slice('child-'.length);
    for (let nth = 4_000; length < LONG; nth++, length++) await sayMore(platform, child, nth);
    return child;
  } finally {
    reader.close();
  }
};

let grown: Promise<string> | undefined;

/** The child of the city with the longest journey, grown to `LONG` events when first asked for. */
export const longChild = (platform: Platform, dir: string): Promise<string> =>
  (grown ??= growLongest(platform, dir));
