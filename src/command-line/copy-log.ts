import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { copyLog } from '../event-store/copying/copy-log.js';
import type { Outcome } from '../event-store/copying/copy-log.js';
import type { CopyStep } from '../event-store/copying/copy-options.js';
import { openFolderHouse } from '../event-store/copying/folder-house.js';
import type { House } from '../event-store/copying/house.js';
import { formatPosition } from '../event-store/positions.js';
import { WrongUse } from './failures.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import type { Step } from './progress.js';
import { withSecretsFromFiles } from './settings-from-files.js';

interface Asked {
  readonly from: string;
  readonly to: string;
}

const SETTING = 'EVENT_STORE_URL';
const CONNECTION = /^esdb(\+discover)?:\/\//;
const ANY_URL = /^[a-z][a-z0-9+.-]*:\/\//i;

/** A connection string, or the path of a data folder. @throws WrongUse */
const placeOf = (option: string, text: string, { env }: Io): string => {
  const place = text === SETTING ? withSecretsFromFiles(env)[SETTING] : text;
  if (!place) throw new WrongUse(`${option} says ${SETTING}, and that is not set.`);
  if (ANY_URL.test(place) && !CONNECTION.test(place))
    throw new WrongUse(
      `${option} takes a data folder, esdb://… or esdb+discover://…, or the word ${SETTING}. What was given is not shown here, as it may hold a password.`,
    );
  return CONNECTION.test(place) ? place : resolve(place);
};

const isStore = (place: string): boolean => CONNECTION.test(place);

const placesOf = (asked: Asked, io: Io): Asked => {
  const from = placeOf('--from', asked.from, io);
  const to = placeOf('--to', asked.to, io);
  if (from === to) throw new WrongUse('--from and --to name the same place.');
  if (isStore(from) && isStore(to))
    throw new WrongUse(
      'A process talks to one event store. Copy into the data folder that has the keys first, and from there into the other store.',
    );
  return { from, to };
};

const openHouse = async (place: string, role: 'from' | 'to'): Promise<House> => {
  if (!isStore(place)) return openFolderHouse(place, role);
  const { openEventStoreHouse } = await import('../event-store/eventstore-db/event-store-house.js');
  return openEventStoreHouse(place);
};

const LABEL = { copying: 'Copying', checking: 'Checking' } as const;
const stepOf = ({ phase, ...step }: CopyStep): Step => ({ label: LABEL[phase], ...step });

const KEYS_STAY =
  'Start it with EVENT_STORE_URL and the same data folder: its keys.db is needed there as ever, and backed up as ever.';
const NO_STORE = 'Start it with that data folder, and without EVENT_STORE_URL.';
const KEYS_LEFT =
  'Its keys.db is used no more: delete it there, so that an erasure leaves no key of the record behind.';

const next = ({ from, to }: Asked): string => {
  if (isStore(to)) return KEYS_STAY;
  return isStore(from) ? NO_STORE : KEYS_LEFT;
};

const n = (count: number): string => count.toLocaleString('en-GB');

const inWords = ({ kind, ...made }: Outcome, from: House, to: House, places: Asked): string => {
  if (kind === 'done')
    return `Nothing is left to do: the log lives in ${to.name}, and ${from.name} takes nothing any more.`;
  if (kind === 'give-back')
    return `The copy was given up: the log lives in ${to.name}, and ${from.name} takes nothing.`;
  const { events, streams, brought } = made;
  return [
    `${n(events)} events in ${n(streams)} streams lie in ${to.name} as in ${from.name}, each read back and compared, every hash checked; ${n(brought)} were brought now.`,
    `From now on the log lives in ${to.name}, and ${from.name} takes nothing any more. ${next(places)}`,
  ].join('\n');
};

const between = async (io: Io, from: House, to: House): Promise<Outcome> => {
  const progress = createProgress(io);
  try {
    return await copyLog({
      ...{ from, to, at: io.clock.now(), newCopy: randomUUID(), signal: io.signal },
      onProgress: (step) => progress.show(stepOf(step)),
    });
  } finally {
    progress.end();
  }
};

/** Moves a log as the command line asks. @throws CopyRefused, WrongUse, LogInUse, LogMoved, StoreRefused */
export const copyLogAsAsked = async (io: Io, asked: Asked): Promise<void> => {
  const places = placesOf(asked, io);
  const from = await openHouse(places.from, 'from');
  try {
    const to = await openHouse(places.to, 'to');
    try {
      const outcome = await between(io, from, to);
      io.out(`${inWords(outcome, from, to, places)}\n`);
      io.out(`Position ${formatPosition(outcome.logId, outcome.head)}\n`);
    } finally {
      await to.end();
    }
  } finally {
    await from.end();
  }
};
