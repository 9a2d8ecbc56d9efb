import type { PlainDate } from '../domain/plain-date.js';
import type { BelievedFact, History } from './belief/history.js';
import { settlementsOn } from './dispute/orders.js';

/** Whether an order, a concession or an agreement since a refusal left something to do after all. SEND Regs 2014 regs 42, 44, 45. */
export const isSettledSince = (refused: BelievedFact, day: PlainDate, history: History): boolean =>
  settlementsOn(history, undefined, day).some(({ latestOn }) => latestOn >= refused.latestOn);
