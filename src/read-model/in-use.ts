import type { DatabaseSync } from 'node:sqlite';
import { prepareArrays } from '../event-store/sqlite/arrays.js';
import type { Catalogue, Generation } from './catalogue.js';
import { openForReading } from './connection.js';
import { readingsOf } from './reading.js';
import { shapePrefix } from './shape.js';

/** There are no tables yet, or only such as another release of the program made. */
export class NotBuilt extends Error {
  constructor() {
    super('This release of the program has not built its lists yet. Run "throughline rebuild".');
  }
}

interface Open {
  readonly generation: Generation;
  readonly db: DatabaseSync;
  readonly readings: ReturnType<typeof readingsOf>;
}

/** Another process may put other tables in place: it is looked for so often, as a look costs more than a page that is kept. */
const LOOK_EVERY_MS = 1;

/** The generation in use, opened for reading, and opened anew when another takes its place. */
export const readingInUse = (catalogue: Catalogue) => {
  const version = prepareArrays<[number]>(catalogue.db, 'PRAGMA data_version');
  const shape = shapePrefix();
  let [seen, lookedAt] = [-1, -Infinity];
  let open: Open | undefined;
  const close = (): void => {
    open?.db.close();
    open = undefined;
  };
  const forget = (): void => {
    [seen, lookedAt] = [-1, -Infinity];
  };
  const current = (): Open | undefined => {
    const asked = performance.now();
    if (open !== undefined && asked - lookedAt < LOOK_EVERY_MS) return open;
    const now = version.get()![0];
    if (now === seen) {
      lookedAt = asked;
      return open;
    }
    const found = catalogue.current();
    const generation = found && found.madeOf.startsWith(shape) ? found : undefined;
    if (generation?.number !== open?.generation.number) {
      close();
      if (generation !== undefined) {
        const db = openForReading(generation.path);
        open = { generation, db, readings: readingsOf(db) };
      }
    }
    [seen, lookedAt] = [now, asked];
    return open;
  };
  return { current, close, forget };
};
