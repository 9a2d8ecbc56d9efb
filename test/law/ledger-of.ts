import { given, said } from './given.js';
import type { PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact, Coverage } from '../../src/journey/belief/history.js';
import { assessDuties } from '../../src/law/assess-duties.js';
import { release } from '../../src/law/release.js';
import type { LedgerSpan } from '../../src/law/ledger/spans.js';
import { delayLedger } from '../../src/law/ledger/delay-ledger.js';

export const ledgerOf = (
  rule: string,
  day: PlainDate,
  facts: readonly BelievedFact[],
  coverage: readonly Coverage[] = [],
): readonly LedgerSpan[] | undefined => {
  const history = given({ coverage }, ...facts).until(day);
  const duty = assessDuties(release, history, []).find((one) => one.rule === rule);
  if (duty === undefined) throw new Error(`Nothing is owed under ${rule}.`);
  return delayLedger(history, day, [])(duty);
};
export const told = (spans: readonly LedgerSpan[] | undefined) =>
  spans?.map(({ holder, from, to, days }) => [holder, from, to, days]);
export const ends = (spans: readonly LedgerSpan[] | undefined) =>
  spans?.map(({ because, until }) => [because.event, until.event]);

export const requested = said('AssessmentRequested', '2025-01-06');
export const toAssess = said('AssessmentDecided', '2025-02-10', { decision: 'yes' });
export const asked = (on: PlainDate, advice: 'a' | 'b' | 'c' | 'd' | 'e') =>
  said('AdviceRequested', on, { advice });
export const came = (on: PlainDate, advice: 'a' | 'b' | 'c' | 'd' | 'e') =>
  said('AdviceReceived', on, { advice });
export const draft = said('DraftPlanIssued', '2025-05-01');
export const plan = (on: PlainDate) => said('PlanFinalised', on, { cause: 'first' });
