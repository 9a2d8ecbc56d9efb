import type { ReadModel } from './read-model/read-model.js';
import type { Health } from './web/health.js';

/** How the service stands, from its lists and from the children whose keys are missing. */
export const healthOf = async (readModel: ReadModel, faults: ReadonlySet<string>): Promise<Health> => {
  const { lagEvents, lagSeconds, parked, failing, position } = await readModel.health();
  return {
    ready: position !== undefined && failing === undefined && faults.size === 0,
    ...{ lagEvents, lagSeconds, parkedChildren: parked.length, missingKeys: faults.size },
  };
};
