import { formatPosition } from '../event-store/positions.js';
import type { Compared } from '../read-model/compare-tables.js';
import type { TableCompared } from '../read-model/count-differences.js';
import { asking } from './ask-lists.js';
import { configurationOf } from './configuration.js';
import { Failed } from './failures.js';
import type { Io } from './io.js';
import { createProgress } from './progress.js';
import { table } from './table.js';

const DIFFERENT =
  'The lists in use are not those that the log gives. "throughline rebuild" makes them afresh; the report holds nothing personal: pass it on.';

const COLUMNS = [
  { heading: 'list', of: (row: TableCompared) => row.table },
  { heading: 'equal', of: (row: TableCompared) => row.equal },
  { heading: 'missing', of: (row: TableCompared) => row.missing },
  { heading: 'extra', of: (row: TableCompared) => row.extra },
];

const report = ({ tables, parked }: Compared): string => {
  const waiting =
    parked === 0 ? '' : `${parked} children are parked: their rows may be behind ("throughline parked").\n`;
  return `${table(tables, COLUMNS)}${waiting}`;
};

const isSame = ({ tables }: Compared): boolean =>
  tables.every(({ missing, extra }) => missing === 0 && extra === 0);

/** Makes every list afresh aside and says how many rows of those in use differ. @throws Failed where any does */
export const compare = async (io: Io): Promise<void> => {
  await asking(configurationOf(io.env), io, true, async (platform) => {
    const progress = createProgress(io);
    let compared: Compared;
    try {
      compared = await platform.compareLists(progress.show, io.signal);
    } finally {
      progress.end();
    }
    io.out(report(compared));
    io.err(`Position ${formatPosition(platform.log.store.logId, compared.position)}\n`);
    if (!isSame(compared)) throw new Failed(DIFFERENT);
  });
};
