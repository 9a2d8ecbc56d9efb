import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyData } from '../../journey/catalogue.js';

/** What can be appealed. CFA 2014 s51. */
export type Matter = JourneyData<'AppealLodged'>['about'];

/** The appeal to which a step of a dispute belongs: the one of its dispute, else the latest lodged on or before it. */
export const appealOf = (step: BelievedFact, history: History): BelievedFact<'AppealLodged'> | undefined => {
  const appeals = history.of('AppealLodged');
  const named = step.episodes.dispute;
  const own = appeals.find(({ episodes }) => named !== undefined && episodes.dispute === named);
  return own ?? appeals.findLast(({ latestOn }) => latestOn <= step.latestOn);
};

/** Whether two steps can be of one dispute: both name it, or one does not say. */
export const canBeOneDispute = (a: BelievedFact, b: BelievedFact): boolean => {
  const [one, other] = [a.episodes.dispute, b.episodes.dispute];
  return one === undefined || other === undefined || one === other;
};
