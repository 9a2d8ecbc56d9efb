import { addDays, later, type PlainDate } from '../../domain/plain-date.js';
import type { History } from '../../journey/belief/history.js';
import { inWords } from '../readings/in-words.js';
import type { PlanSpell } from '../readings/plans.js';
import { planNamingNext } from '../readings/section-i.js';
import { preparedFrom, type Transfer } from '../readings/transfers.js';
import type { RiskWindow } from '../rule.js';
import { riskWindow } from './risk-window.js';
import { transferInWords } from './transfer-in-words.js';

/** When the next setting is to be named, and since when that is a risk. */
export interface Naming {
  readonly amberFrom: PlainDate;
  /** The last day in time, strictly read; what `dueOn` says. */
  readonly strict: PlainDate;
  /** The last day by common practice: red from the day after. */
  readonly customary: PlainDate;
  readonly law: string;
}

/** The window of a transfer for which a final plan has to name the next school, institution or type of either. */
export const namingWindow = (
  history: History,
  plan: PlanSpell,
  transfer: Transfer,
  { amberFrom, strict, customary, law }: Naming,
): RiskWindow => {
  const from = later(preparedFrom(transfer), plan.from);
  const named = planNamingNext(history, preparedFrom(transfer), transfer.present);
  const until =
    strict === customary ? inWords(strict) : `${inWords(strict)}, by common practice ${inWords(customary)}`;
  return riskWindow({
    episode: `transfer ${transfer.on}`,
    amberFrom: later(amberFrom, plan.from),
    redFrom: addDays(customary, 1),
    dueOn: strict,
    clearedOn: named?.latestOn,
    lapsedOn: transfer.on,
    reason: `${transferInWords(transfer)}; no final plan names the next setting; the last day in time is ${until} (${law}).`,
    clears: 'A final plan that names the next school, institution or type of either.',
    events: [...transfer.events, ...(named?.events ?? [])],
    silence: [{ kinds: ['PlanFinalised/phase-transfer', 'PlanFinalised'], from }],
  });
};
