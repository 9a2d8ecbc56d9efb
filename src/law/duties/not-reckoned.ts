import type { NotReckoned } from '../rule.js';

const SINCE = {
  permission: 'A permission or a condition of a decision: nothing falls due on a day.',
  judgement: 'A judgement that no fact on record shows as made or not made.',
} as const;

/** What the law says of duties for which none is reckoned, each with the reason. */
export const notReckoned: readonly NotReckoned[] = [
  {
    id: 'A12',
    name: 'The authority may decline to assess a person assessed in the six months before',
    source: 'CFA 2014 s36(10); SEND Regs 2014 reg 24',
    mark: 'unverified',
    reason: SINCE.permission,
  },
  {
    id: 'R4',
    name: 'Reviews of under fives are considered every three to six months',
    source: 'Code of Practice 2015 9.178',
    mark: 'unverified',
    reason: 'No fact says that a review was considered and not needed; R1 and R2 reckon the review itself.',
  },
  {
    id: 'R15',
    name: 'Annual reviews go on while an appeal is live',
    source: 'sendadvicesurrey.org.uk',
    mark: 'checked',
    reason: 'It has no date of its own: R1, R2 and R8 run on whatever appeal is on record.',
  },
  {
    id: 'R16',
    name: 'Schools are sent the list of reviews due, two weeks before each term',
    source: 'Code of Practice 2015 9.175',
    mark: 'unverified',
    reason: 'The list is of a school, not of a child, and there is no calendar of terms.',
  },
  {
    id: 'X1',
    name: 'A plan ceases only if the authority is not responsible or the plan is no longer necessary',
    source: 'CFA 2014 s45(1)',
    mark: 'checked',
    reason: SINCE.permission,
  },
  {
    id: 'X4',
    name: 'The plan of a person of 18 or over who wishes to return is amended',
    source: 'SEND Regs 2014 reg 30(2)',
    mark: 'checked',
    reason: 'No fact says that the person wishes to return, and no day is set by law.',
  },
  {
    id: 'X5',
    name: 'From 19 on, regard is had to whether the outcomes were achieved',
    source: 'CFA 2014 s45(3); Code of Practice 2015 9.200',
    mark: 'checked',
    reason: SINCE.judgement,
  },
  {
    id: 'X8',
    name: 'The end of the funding of a placement does not end the plan',
    source: 'senlegal.co.uk',
    mark: 'checked',
    reason: SINCE.permission,
  },
  {
    id: 'X10',
    name: 'The last review before a plan ends agrees what support comes next',
    source: 'Code of Practice 2015 9.199 to 9.210',
    mark: 'checked',
    reason:
      'No fact says what support a review agreed; the risks of leaving with nothing arranged speak instead.',
  },
  {
    id: 'D2',
    name: 'A certificate within three working days of mediation being declined',
    source: 'IPSEA; sendadvicesurrey.org.uk',
    mark: 'checked',
    reason:
      'No fact says when the adviser was told that mediation is not wanted, only when the certificate was issued.',
  },
  {
    id: 'D6',
    name: 'No certificate is needed for an appeal about Section I alone',
    source: 'CFA 2014 s55',
    mark: 'checked',
    reason: SINCE.permission,
  },
  {
    id: 'D8',
    name: 'What can be appealed',
    source: 'CFA 2014 s51',
    mark: 'checked',
    reason: 'A list and not a duty: D1, D5, A2, A9, R13 and X6-notice are reckoned for each decision on it.',
  },
  {
    id: 'D9',
    name: 'Health and social care reply to recommendations within five weeks',
    source: 'DfE guidance, December 2020',
    mark: 'unverified',
    reason: 'No fact says what the Tribunal recommended or that a body replied.',
  },
];
