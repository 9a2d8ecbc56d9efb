import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyLog } from '../../src/event-store/copying/copy-log.js';
import type { Outcome } from '../../src/event-store/copying/copy-log.js';
import { openFolderHouse } from '../../src/event-store/copying/folder-house.js';
import type { House } from '../../src/event-store/copying/house.js';
import { openEventStoreHouse } from '../../src/event-store/eventstore-db/event-store-house.js';
import type { StoredEvent } from '../../src/event-store/port.js';
import { QUICK } from './eventstore-db/served.js';

/** A place as the command line has it: a data folder, or a connection string. */
const openPlace = async (place: string, role: 'from' | 'to'): Promise<House> =>
  place.startsWith('esdb://')
    ? await openEventStoreHouse(place, { patience: QUICK })
    : openFolderHouse(place, role);

/** Works with both places, and lets them go whatever comes of it. */
export const between = async <T>(
  [from, to]: readonly [string, string],
  work: (from: House, to: House) => Promise<T>,
): Promise<T> => {
  const source = await openPlace(from, 'from');
  try {
    const target = await openPlace(to, 'to');
    try {
      return await work(source, target);
    } finally {
      await target.end();
    }
  } finally {
    await source.end();
  }
};

const AT = '2026-11-22T10:00:00.000Z';
let copies = 0;

export const copied = (from: House, to: House): Promise<Outcome> =>
  copyLog({ from, to, at: AT, newCopy: `copy-${(copies += 1)}`, batch: 100 });

/** Copies a log from one place to another. */
export const copyBetween = (...places: readonly [string, string]): Promise<Outcome> =>
  between(places, copied);

/** How a place says that it stands. */
export const stateOf = async (place: string): Promise<string> => {
  const house = await openPlace(place, 'from').catch(() => undefined);
  if (!house) return 'nothing';
  const standing = await house.standing();
  await house.end();
  return standing?.state ?? 'nothing';
};

export const eventsOf = async (place: string): Promise<readonly StoredEvent[]> => {
  const house = await openPlace(place, 'from');
  const all: StoredEvent[] = [];
  for await (const event of house.events('0'.repeat(20))) all.push(event);
  await house.end();
  return all;
};

/** A copy of a data folder, for a case of its own. */
export const sameFolder = (data: string): string => {
  const made = mkdtempSync(join(tmpdir(), 'copied-'));
  cpSync(data, made, { recursive: true });
  return made;
};
