import { compareText } from '../../domain/compare-text.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Matter } from './disputes.js';
import { isNotified } from './reviews.js';

export const READS_OF_APPEALABLE = [
  'AssessmentDecided',
  'IssueDecided',
  'ReassessmentDecided',
  'PlanFinalised',
  'ReviewDecided',
  'AmendmentsAbandoned',
  'CeaseDecided',
] as const satisfies readonly JourneyFactType[];
export type AppealableType = (typeof READS_OF_APPEALABLE)[number];

/** A decision that can be appealed, and the notice of that right. */
export interface Appealable {
  readonly matter: Matter;
  readonly decided: BelievedFact<AppealableType>;
  /** Undefined: none is on record. */
  readonly notice: BelievedFact<AppealableType>['data']['appealNotice'];
}

/** Why a decision can be appealed, if it can: D8; CFA 2014 s51(2). A decision to amend can be appealed as the final plan. */
const matterOf = (decided: BelievedFact<AppealableType>): Matter | undefined => {
  const { data } = decided;
  const decision = 'decision' in data ? data.decision : undefined;
  switch (decided.type) {
    case 'AssessmentDecided':
      return decision === 'no' ? 'refusal-to-assess' : undefined;
    case 'IssueDecided':
      return decision === 'no' ? 'refusal-to-issue' : undefined;
    case 'ReassessmentDecided':
      return decision === 'no' ? 'refusal-to-reassess' : undefined;
    case 'PlanFinalised':
      return 'contents';
    case 'ReviewDecided':
      if (decision === 'maintain') return 'no-amendment';
      return decision === 'cease' ? 'cease' : undefined;
    case 'AmendmentsAbandoned':
      return 'no-amendment';
    case 'CeaseDecided':
      return 'cease';
  }
};

const isDated = (decided: BelievedFact<AppealableType>): boolean =>
  decided.type !== 'ReviewDecided' || isNotified(decided as BelievedFact<'ReviewDecided'>);

/** The decisions of some types that can be appealed, in the order of each type. */
export const appealableOf = (history: History, types: readonly AppealableType[]): readonly Appealable[] => {
  const found: Appealable[] = [];
  for (const type of types) {
    for (const decided of history.of<AppealableType>(type)) {
      const matter = isDated(decided) ? matterOf(decided) : undefined;
      if (matter !== undefined) found.push({ matter, decided, notice: decided.data.appealNotice });
    }
  }
  return found;
};

/** Every decision on record that can be appealed, by the day of the decision. */
export const everyAppealable = perHistory((history): readonly Appealable[] =>
  [...appealableOf(history, READS_OF_APPEALABLE)].sort((a, b) =>
    compareText(a.decided.latestOn, b.decided.latestOn),
  ),
);
