import { projectionSet } from '../../../projections/projection-set.js';
import { childSummaries } from '../../../projections/child-summaries.js';
import type { ProjectionSet } from '../../../src/read-model/projection-rows.js';
import { testRelease } from './release.js';

const harmless = projectionSet([childSummaries], testRelease);

const endings = {
  /** As where the machine has no memory left. */
  process: () => process.kill(process.pid, 'SIGKILL'),
  /** As where the thread has none left: in a thread, this ends the thread. */
  thread: () => process.exit(1),
};

/** Ends the process or the thread, as DEADLY says, on the child whose assessment was decided. */
export const projections: ProjectionSet = {
  ...harmless,
  rowsOf: (person, authority) => {
    if (person.some(({ events }) => events.some(({ type }) => type === 'ReviewDecided')))
      endings[process.env['DEADLY'] as keyof typeof endings]();
    return harmless.rowsOf(person, authority);
  },
};
