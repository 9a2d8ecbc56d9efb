import type { PlainDate } from '../domain/plain-date.js';
import type { History } from './belief/history.js';
import { senSupportOn } from './graduated-approach/graduated-approach.js';
import { planInForceOn } from './plan/plan.js';

export type SenStatus = 'ehc-plan' | 'sen-support' | 'none';

/** What a child has on a day: an EHC plan in force goes before SEN Support. */
export const statusOn = (history: History, day: PlainDate): SenStatus => {
  if (planInForceOn(history, day)) return 'ehc-plan';
  return senSupportOn(history, day) === undefined ? 'none' : 'sen-support';
};
