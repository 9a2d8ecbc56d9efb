import type { JourneyData } from '../../journey/catalogue.js';
import type { Matter } from '../readings/disputes.js';
import type { Mark } from '../rule.js';
import type { About } from './until-the-end.js';
import type { Step } from './order-steps.js';

export type OrderLetter = JourneyData<'AppealDecided'>['orders'][number];

/** What an order, a concession or an agreement comes to. */
export type Outcome =
  | 'cease'
  | 'assess'
  | 'make-plan'
  | 'reconsider'
  | 'amend-contents'
  | 'amend-placement'
  | 'continue'
  | 'continue-and-amend';

export interface Limit {
  readonly step: Step;
  readonly weeks: number;
  readonly name: string;
  /** Owed only where it was done or refused: what is decided otherwise has a limit of its own. */
  readonly onlyIfDone?: true;
  /** Not owed once a plan was refused. */
  readonly endsWithRefusal?: true;
}

/** The limits of SEND Regs 2014 regs 44(2) and 45, the same numbers in both; 0 weeks: at once. */
export const LIMITS: Readonly<Record<Outcome, readonly Limit[]>> = {
  cease: [{ step: 'ceased', weeks: 0, name: 'Cease to maintain the plan' }],
  assess: [
    { step: 'told', weeks: 2, name: 'Tell the family that it will assess or re-assess' },
    { step: 'decided', weeks: 10, name: 'Notify the decision not to issue a plan', onlyIfDone: true },
    { step: 'final', weeks: 14, name: 'Send the final plan', endsWithRefusal: true },
  ],
  'make-plan': [
    { step: 'draft', weeks: 5, name: 'Issue the draft plan' },
    { step: 'final', weeks: 11, name: 'Send the final plan' },
  ],
  reconsider: [{ step: 'reconsidered', weeks: 2, name: 'Reconsider the decision' }],
  'amend-contents': [{ step: 'amended', weeks: 5, name: 'Issue the plan with its contents amended' }],
  'amend-placement': [{ step: 'amended', weeks: 2, name: 'Issue the plan with the placement amended' }],
  continue: [{ step: 'continued', weeks: 0, name: 'Continue to maintain the plan' }],
  'continue-and-amend': [{ step: 'amended', weeks: 5, name: 'Amend the plan that continues' }],
};

/** With which the duty ends: an assessment or a plan still to be made outlives the plan that ceased. */
export const ABOUT: Readonly<Record<Outcome, About>> = {
  cease: 'request',
  assess: 'request',
  'make-plan': 'request',
  reconsider: 'request',
  'amend-contents': 'plan',
  'amend-placement': 'plan',
  continue: 'request',
  'continue-and-amend': 'plan',
};

/** SEND Regs 2014 reg 44(2)(a) to (h), with how far the text was checked. */
export const ORDERS: readonly { letter: OrderLetter; outcome: Outcome; mark: Mark }[] = [
  { letter: 'a', outcome: 'cease', mark: 'checked' },
  { letter: 'b', outcome: 'assess', mark: 'checked' },
  { letter: 'c', outcome: 'make-plan', mark: 'checked' },
  { letter: 'd', outcome: 'reconsider', mark: 'unverified' },
  { letter: 'e', outcome: 'amend-contents', mark: 'checked' },
  { letter: 'f', outcome: 'amend-placement', mark: 'checked' },
  { letter: 'g', outcome: 'continue', mark: 'unverified' },
  { letter: 'h', outcome: 'continue-and-amend', mark: 'unverified' },
];

/** Reg 45: an appeal that the authority does not oppose, by what it was about. */
export const CONCESSIONS: readonly { id: string; outcome: Outcome; of: readonly Matter[]; mark: Mark }[] = [
  { id: 'b', outcome: 'assess', of: ['refusal-to-assess', 'refusal-to-reassess'], mark: 'checked' },
  { id: 'c', outcome: 'make-plan', of: ['refusal-to-issue'], mark: 'checked' },
  { id: 'e', outcome: 'amend-contents', of: ['contents', 'no-amendment'], mark: 'checked' },
  { id: 'f', outcome: 'amend-placement', of: ['placement'], mark: 'checked' },
  { id: 'g', outcome: 'continue', of: ['cease'], mark: 'checked' },
];
