import type { Mirror } from './event-store/mirror/mirror.js';
import type { ReadModel } from './read-model/read-model.js';
import type { Health } from './web/health.js';

/** Behind its event store for longer, a process answers of a past that it does not name. */
const BEHIND_SECONDS = 5;

/** How the service stands, from its lists, the children whose keys are missing, and the mirror of a log kept elsewhere. */
export const healthOf = async (
  readModel: Pick<ReadModel, 'health'>,
  faults: ReadonlySet<string>,
  mirror?: Pick<Mirror, 'standing'>,
): Promise<Health> => {
  const mirrored = mirror?.standing();
  const follows = !mirrored || (mirrored.failing === undefined && mirrored.behindSeconds < BEHIND_SECONDS);
  const { lagEvents, lagSeconds, parked, failing, position } = await readModel.health();
  return {
    ready: position !== undefined && failing === undefined && faults.size === 0 && follows,
    ...{ lagEvents, lagSeconds: Math.max(lagSeconds, mirrored?.behindSeconds ?? 0) },
    ...{ parkedChildren: parked.length, missingKeys: faults.size },
  };
};
