import { birthday } from '../../domain/birthday.js';
import { earlier, type PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { latestEndAt25 } from '../calendar/end-at-25.js';
import { consultedWith } from '../readings/consultations.js';
import { isPost16Institution, latestPlacement, READS_OF_PLACEMENTS } from '../readings/placements.js';
import { plansOf, READS_OF_PLANS, stoodOn } from '../readings/plans.js';
import { ifByReturnAlone } from '../readings/said-by-return.js';
import type { DutyRule } from '../rule.js';
import { dutyRule } from './duty-rule.js';
import { eventsOf, NOTHING_OWED, type Owed } from './duty.js';

const NO_DAY = 'no day is set by law';
/** A return tells of the meetings of its own year. */
const WOULD_TELL = ['AnnualReviewMeetingHeld'];

/** The review after the person left education with a plan; for an adult it must come before the plan is ceased. */
const reviewOwed = (history: History, isAdult: boolean): readonly Owed[] => {
  const left = history.of('BecameNeet');
  const born = history.dateOfBirth;
  if (left.length === 0 || born === undefined) return NOTHING_OWED;
  const eighteen = birthday(born, 18);
  const plans = plansOf(history);
  return left
    .filter(({ latestOn }) => latestOn >= eighteen === isAdult)
    .filter(({ latestOn }) => plans.some((plan) => stoodOn(plan, latestOn)))
    .map((neet) => {
      const since = <F extends BelievedFact>(facts: readonly F[]): F | undefined =>
        facts.find(({ latestOn }) => latestOn >= neet.latestOn);
      const review = since(history.of('AnnualReviewMeetingHeld'));
      const engaged = since(history.of('ReEngaged'));
      const ceasing = isAdult ? since(history.of('CeaseDecided')) : undefined;
      return {
        episode: `left education ${neet.occurredOn}`,
        startedOn: neet.latestOn,
        ...(ceasing === undefined ? { dueOn: null, cannotBeSaid: NO_DAY } : { dueOn: ceasing.latestOn }),
        met: review,
        endedOn: isAdult ? engaged?.latestOn : earlier(engaged?.latestOn ?? eighteen, eighteen),
        silence: ifByReturnAlone(WOULD_TELL, neet, ceasing),
        events: eventsOf(neet, review, engaged, ceasing),
      };
    });
};

const READS_OF_LEAVING = ['BecameNeet', 'ReEngaged', 'AnnualReviewMeetingHeld', 'CeaseDecided'] as const;

/** X2: under 18, the plan of a person out of education is reviewed and amended, not ceased. */
export const x2: DutyRule = dutyRule({
  id: 'X2',
  name: 'Review the plan of a person under 18 who left education',
  law: 'SEND Regs 2014 reg 29',
  mark: 'checked',
  reads: [...READS_OF_LEAVING, ...READS_OF_PLANS],
  owed: (history) => reviewOwed(history, false),
});

/** X3: at 18 and over, a review comes before the plan of a person who left is ceased. */
export const x3: DutyRule = dutyRule({
  id: 'X3',
  name: 'Review the plan of an adult who left, before it is ceased',
  law: 'SEND Regs 2014 reg 30(1)',
  mark: 'checked',
  reads: [...READS_OF_LEAVING, ...READS_OF_PLANS],
  owed: (history) => reviewOwed(history, true),
});

/** X6: the family and the head are consulted before the decision to cease. */
export const x6: DutyRule = dutyRule({
  id: 'X6',
  name: 'Consult the family and the head before deciding to cease',
  law: 'SEND Regs 2014 reg 31',
  mark: 'checked',
  reads: ['CeaseConsidered', 'CeaseDecided'],
  silence: ['CeaseConsidered'],
  owed: (history) => {
    const decisions = history.of('CeaseDecided');
    if (decisions.length === 0) return NOTHING_OWED;
    return decisions.map((decided, place) => {
      const since = decisions[place - 1]?.latestOn;
      const before = history
        .of('CeaseConsidered')
        .filter(({ latestOn }) => latestOn <= decided.latestOn && (since === undefined || latestOn > since));
      return {
        episode: `decision to cease ${decided.occurredOn}`,
        startedOn: before[0]?.latestOn ?? decided.latestOn,
        dueOn: decided.latestOn,
        met: consultedWith(before),
        events: eventsOf(decided, ...before),
      };
    });
  },
});

const isNearTheEnd = (history: History, from: PlainDate): boolean =>
  [history.latest('ReviewDecided'), history.latest('PlanFinalised'), history.latest('PlacementStarted')].some(
    (fact) => fact !== undefined && fact.latestOn >= from,
  );

/** Reg 46: 31 July in further education; else when the training or course ends, before the 26th birthday. */
const endDue = (history: History, born: PlainDate): Pick<Owed, 'dueOn' | 'cannotBeSaid'> => {
  const present = latestPlacement(history);
  if (isPost16Institution(present?.described))
    return { dueOn: latestEndAt25(born, { kind: 'further-education' }) };
  const endsOn = present?.endsOn;
  if (endsOn === undefined)
    return { dueOn: null, cannotBeSaid: 'when the training or course that the person attends ends' };
  return { dueOn: latestEndAt25(born, { kind: 'other', endsOn }) };
};

/** X9: the last day to which a plan may be maintained after the 25th birthday. A limit of a power, not a duty to act. */
export const x9: DutyRule = dutyRule({
  id: 'X9',
  name: 'Last day to which the plan may be maintained',
  law: 'CFA 2014 s46; SEND Regs 2014 reg 46',
  source: 'SEND Regs 2014 reg 46; JL v Somerset CC [2021] UKUT 324 (AAC)',
  kind: 'time-limit',
  mark: 'checked',
  reads: [...READS_OF_PLACEMENTS, ...READS_OF_PLANS, 'ReviewDecided'],
  owed: (history) => {
    const born = history.dateOfBirth;
    if (born === undefined) return NOTHING_OWED;
    // Said of those alone of whom something was recorded from 23 on: of a child it would be said for twenty years.
    if (!isNearTheEnd(history, birthday(born, 23))) return NOTHING_OWED;
    const startedOn = birthday(born, 25);
    const plan = plansOf(history).find((one) => stoodOn(one, startedOn));
    if (plan === undefined) return NOTHING_OWED;
    const ceased = history.of('PlanCeased').find(({ latestOn }) => latestOn >= startedOn);
    return [
      {
        episode: `25th birthday ${startedOn}`,
        startedOn,
        ...endDue(history, born),
        met: ceased,
        events: eventsOf(plan.made, plan.transferredIn, ceased),
      },
    ];
  },
});
