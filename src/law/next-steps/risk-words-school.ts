import { words, type RiskWords } from './risk-phrase.js';

/** Risks of reviews, placements, moves and the end of a plan, each with its next step, by rule. */
export const SCHOOL_WORDS: Readonly<Record<string, RiskWords>> = {
  'TR-01': words(
    'authority',
    'Record provision for each of the four outcomes of preparing for adulthood',
    'You can ask what the plan provides for work, independent living, community and health',
  ),
  'TR-02': words(
    'authority',
    'Hold an annual review in Year 9',
    'You can ask for an annual review in Year 9, when preparing for adulthood begins',
  ),
  'TR-03': words(
    'authority',
    'Hold the annual review and notify its decision',
    'You can expect the annual review and its decision',
  ),
  'TR-04': words(
    'authority',
    'Notify the decision after the annual review, with any proposed amendments',
    'You can expect the decision after the annual review',
  ),
  'TR-05': words('authority', 'Issue the final amended plan', 'You can expect the final amended plan'),
  'TR-06': words(
    'authority',
    'Hold the review before the move to the next phase',
    'You can expect a review of the plan before the move',
  ),
  'TR-07': words(
    'authority',
    'Name the school or college for the move after secondary school',
    'You can say which school or college you would like the plan to name',
  ),
  'TR-08': words(
    'authority',
    'Name the next school in the plan',
    'You can say which school you would like the plan to name',
  ),
  'TR-09': words(
    'authority',
    'Name the next college in the plan',
    'You can say which college you would like the plan to name',
  ),
  'TR-10': words(
    'authority',
    'Arrange what comes after the placement that ends',
    'You can ask what comes after the present placement',
  ),
  'TR-11': words(
    'authority',
    'Arrange where the young person goes after special school, with a start date',
    'You can ask where you go after school, and from when',
  ),
  'TR-12': words(
    'authority',
    'Name a school or college where the plan names only a type',
    'You can ask which school or college will be named: the plan gives only a type',
  ),
  'TR-13': words('authority', 'Agree what comes after the plan', 'You can ask what comes after the plan'),
  'TR-14': words(
    'authority',
    'Agree the transition plan, and what comes after the plan ends at 25',
    'You can ask what comes after the plan ends at 25',
  ),
  'TR-15': words(
    'authority',
    'Show the consultation and the review before the plan was ended, or continue the plan',
    'You can ask how you were consulted before the plan was ended',
  ),
  'TR-16': words(
    'authority',
    'Continue the plan until the time to appeal has passed or the appeal is decided',
    'You can ask that the plan goes on while you can still appeal',
  ),
  'TR-17': words(
    'authority',
    'Review the plan, to bring the young person back into education or training',
    'You can ask for a review, to return to education or training',
  ),
  'TR-18': words(
    'authority',
    'Make an offer of a place for September',
    'You can expect the offer of a place in education or training for September',
  ),
};
