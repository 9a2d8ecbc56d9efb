import type { PlainDate } from '../domain/plain-date.js';
import { readable } from '../domain/sealed.js';
import { decisionsWithoutMeetingIn } from './annual-review/annual-review.js';
import { asAt, perHistory } from './belief/as-at.js';
import type { BelievedFact, History, RecordGap } from './belief/history.js';
import type { JourneyFactType } from './catalogue.js';
import { placementGapsIn } from './placement/placement.js';
import { differingNeeds, READS_OF_NEEDS } from '../law/readings/differing-needs.js';
import { olderVersionsCited, READS_OF_OLDER_CITED } from '../law/readings/plan-versions.js';
import { stepsOutOfOrder, type OutOfOrderGap } from './steps-out-of-order.js';

/** Something odd that the record shows: accepted as it was reported, and listed for a person to look at. */
export interface Gap {
  readonly gap:
    | RecordGap['kind']
    | OutOfOrderGap
    | 'plan-without-request'
    | 'review-without-plan'
    | 'review-after-plan-ended'
    | 'decision-without-meeting'
    | 'placement-after-the-end'
    | 'before-birth'
    | 'older-plan-version-cited'
    | 'birth-date-contradicted';
  readonly type: JourneyFactType;
  /** Key of the fact that is odd. */
  readonly key: string;
  readonly since: PlainDate;
  readonly events: readonly string[];
}

const gapOf = (gap: Gap['gap'], { type, key, latestOn, events }: BelievedFact): Gap => ({
  gap,
  type,
  key,
  since: latestOn,
  events,
});

const anyBy = (facts: readonly BelievedFact[], day: PlainDate): boolean =>
  facts.some(({ latestOn }) => latestOn <= day);
const planBy = (history: History, day: PlainDate): boolean =>
  anyBy(history.of('PlanFinalised'), day) || anyBy(history.of('PlanTransferredIn'), day);
const requestBy = (history: History, day: PlainDate): boolean =>
  anyBy(history.of('AssessmentRequested'), day) || anyBy(history.of('DecidedEarlier'), day);

const plansWithoutRequest = perHistory((history): readonly Gap[] =>
  history
    .of('PlanFinalised')
    .filter(({ data, latestOn }) => data.cause === 'first' && !requestBy(history, latestOn))
    .map((fact) => gapOf('plan-without-request', fact)),
);

const endedBefore = (history: History, day: PlainDate): boolean => {
  const ceased = history.of('PlanCeased').findLast(({ latestOn }) => latestOn < day);
  if (ceased === undefined) return false;
  const since = ({ latestOn }: BelievedFact): boolean => latestOn >= ceased.latestOn && latestOn <= day;
  return !history.of('PlanContinued').some(since) && !history.of('PlanFinalised').some(since);
};

const reviewsOutsideAPlan = perHistory((history): readonly Gap[] => {
  const gaps: Gap[] = [];
  for (const fact of history.of('AnnualReviewMeetingHeld'))
    if (!planBy(history, fact.latestOn)) gaps.push(gapOf('review-without-plan', fact));
    else if (endedBefore(history, fact.latestOn)) gaps.push(gapOf('review-after-plan-ended', fact));
  return gaps;
});

const decisionsOfNoReview = perHistory((history): readonly Gap[] =>
  decisionsWithoutMeetingIn(history).map((fact) => gapOf('decision-without-meeting', fact)),
);

const placementsAfterTheEnd = perHistory((history): readonly Gap[] => {
  const end = history.latest('ChildDied')?.latestOn ?? history.latest('JourneyEnded')?.latestOn;
  if (end === undefined) return [];
  return history
    .of('PlacementStarted')
    .filter(({ latestOn }) => latestOn > end)
    .map((fact) => gapOf('placement-after-the-end', fact));
});

const beforeBirth = (history: History): readonly Gap[] => {
  const born = history.dateOfBirth;
  if (born === undefined) return [];
  const early: Gap[] = [];
  for (const fact of history.facts) {
    if (fact.latestOn >= born) break;
    early.push(gapOf('before-birth', fact));
  }
  return early;
};

const contradictedBirth = (history: History): readonly Gap[] => {
  const born = history.dateOfBirth;
  const settled = history
    .of('IdentifierConflictResolved')
    .some(({ data }) => data.identifier === 'date-of-birth');
  if (born === undefined || settled) return [];
  return history
    .of('IdentifierClaimed')
    .filter(({ data }) => data.identifier === 'date-of-birth' && (readable(data.value) ?? born) !== born)
    .map((fact) => gapOf('birth-date-contradicted', fact));
};

const ofTheFold = ({ kind, type, key, since, events }: RecordGap): Gap => ({
  gap: kind,
  type,
  key,
  since,
  events,
});

const endsNotTold = perHistory((history): readonly Gap[] => placementGapsIn(history).map(ofTheFold));

interface LifeGaps {
  readonly reads: readonly JourneyFactType[];
  /** Of a history cut at a day: a later fact may yet explain what is odd. */
  readonly gaps: (history: History) => readonly Gap[];
}

const ofPlansAndPlacements: LifeGaps = {
  reads: [
    ...(['PlanFinalised', 'PlanTransferredIn', 'PlanCeased', 'PlanContinued'] as const),
    ...(['AssessmentRequested', 'DecidedEarlier', 'AnnualReviewMeetingHeld', 'ReviewDecided'] as const),
    ...(['PlacementStarted', 'PlacementEnded', 'PlacementEndPlanned', 'ChildDied', 'JourneyEnded'] as const),
  ],
  gaps: (history) => [
    ...plansWithoutRequest(history),
    ...reviewsOutsideAPlan(history),
    ...decisionsOfNoReview(history),
    ...placementsAfterTheEnd(history),
    ...endsNotTold(history),
  ],
};

/** Needs that one source gives and another does not, since nobody said which hold. */
const ofNeeds: LifeGaps = {
  reads: ['ConflictReconciled', ...READS_OF_NEEDS],
  gaps: (history) => {
    const differing = differingNeeds(history);
    if (differing.length === 0) return [];
    const settled = history
      .of('ConflictReconciled')
      .findLast(({ data }) => data.kind === 'NeedIdentified' || data.kind === 'NeedRevised')?.latestOn;
    const gaps = new Map<string, Gap>();
    for (const { fact, from, events } of differing)
      if ((settled === undefined || from > settled) && !gaps.has(fact.key))
        gaps.set(fact.key, { gap: 'sources-conflict', type: fact.type, key: fact.key, since: from, events });
    return [...gaps.values()];
  },
};

/** Here and not in a list of its own: one place holds everything that a person should look at, over all children. */
const ofVersionsCited: LifeGaps = {
  reads: READS_OF_OLDER_CITED,
  gaps: (history) =>
    olderVersionsCited(history).map(({ fact, cited, inForce }) => ({
      ...gapOf('older-plan-version-cited', fact),
      events: [...fact.events, ...cited.events, ...inForce.events],
    })),
};

/** What is odd in the order of the life: questions apart, so that each is asked again only where what it reads changed. */
export const gapsOfLife: readonly LifeGaps[] = [
  ofPlansAndPlacements,
  ofNeeds,
  ofVersionsCited,
  ...stepsOutOfOrder.map(({ gap, reads, steps }) => ({
    reads,
    gaps: (history: History) => steps(history).map((fact) => gapOf(gap, fact)),
  })),
];

/** What is odd in the record itself, in a history that is not cut: each holds from its `since` on. */
export const gapsOfRecord = (history: History): readonly Gap[] => [
  ...beforeBirth(history),
  ...contradictedBirth(history),
  ...history.gaps.map(ofTheFold),
];

/** Everything odd as at a day. */
export const gapsOn = (history: History, day: PlainDate): readonly Gap[] => {
  const cut = asAt(history, day);
  return [
    ...gapsOfLife.flatMap(({ gaps }) => gaps(cut)),
    ...gapsOfRecord(history).filter(({ since }) => since <= day),
  ];
};
