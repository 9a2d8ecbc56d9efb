import type { PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';

/** One ceasing of a plan: decided, done, or both. */
export interface Cease {
  /** The decision's notice; where none is on record, the day the plan ceased. */
  readonly on: PlainDate;
  readonly decided: BelievedFact<'CeaseDecided'> | undefined;
  readonly ceased: BelievedFact<'PlanCeased'> | undefined;
  readonly reason: string | undefined;
}

const NO_CEASES: readonly Cease[] = [];

/** The decision that a ceasing carries out: the latest on or before it, not used by another nor undone since by the plan continued. */
const decisionFor = (
  history: History,
  ceased: BelievedFact<'PlanCeased'>,
  decisions: readonly BelievedFact<'CeaseDecided'>[],
  used: ReadonlySet<unknown>,
): BelievedFact<'CeaseDecided'> | undefined =>
  decisions.findLast(
    (fact) =>
      fact.latestOn <= ceased.latestOn &&
      !used.has(fact) &&
      !history
        .of('PlanContinued')
        .some(({ latestOn }) => latestOn >= fact.latestOn && latestOn < ceased.latestOn),
  );

/** Every ceasing on record, those carried out first. */
export const ceasesOf = (history: History): readonly Cease[] => {
  const done = history.of('PlanCeased');
  const decisions = history.of('CeaseDecided');
  if (done.length === 0 && decisions.length === 0) return NO_CEASES;
  const used = new Set<unknown>();
  const ceases: Cease[] = [];
  for (const ceased of done) {
    const decided = decisionFor(history, ceased, decisions, used);
    if (decided !== undefined) used.add(decided);
    const reason = ceased.data.reason ?? decided?.data.reason;
    ceases.push({ on: (decided ?? ceased).latestOn, decided, ceased, reason });
  }
  for (const decided of decisions)
    if (!used.has(decided))
      ceases.push({ on: decided.latestOn, decided, ceased: undefined, reason: decided.data.reason });
  return ceases;
};
