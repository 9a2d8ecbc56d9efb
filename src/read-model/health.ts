import type { LogReader } from '../event-store/log-reader.js';
import { lagOf } from './lag.js';
import type { Maybe } from './maybe.js';
import { parkedAndSkipped } from './parking.js';
import type { Progress } from './progress-meter.js';
import type { Projecting } from './projecting.js';
import type { ReadModelHealth } from './read-model.js';
import type { Readings } from './reading.js';

interface Tables {
  readonly reader: LogReader;
  /** Where the tables in use are; undefined where there are none. */
  readonly position: () => Promise<string | undefined>;
  readonly read: Readings;
  readonly projecting: Pick<Projecting, 'said'>;
  /** Tables that are being made. */
  readonly building: () => Maybe<Progress | undefined>;
}

/** How tables stand, in whichever database. */
export const healthOfTables = async (tables: Tables): Promise<ReadModelHealth> => {
  const at = await tables.position();
  return {
    position: at,
    ...lagOf(tables.reader, at),
    ...tables.projecting.said(),
    ...parkedAndSkipped(at === undefined ? [] : await tables.read(({ parked }) => parked)),
    rebuilding: await tables.building(),
  };
};
