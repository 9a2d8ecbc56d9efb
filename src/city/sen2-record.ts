import { yearOf, type PlainDate } from '../domain/plain-date.js';
import type { JourneyFactType } from '../journey/catalogue.js';
import type { Census } from './authority.js';
import { saidOn, type Life, type LifeFact } from './life.js';

/** What the authority's records said of one child on a census day, as far as a return asks. */
export interface Sen2Record {
  readonly life: Life;
  readonly census: Census;
  readonly request: LifeFact<'AssessmentRequested'>;
  readonly decided: LifeFact<'AssessmentDecided'> | undefined;
  readonly issue: LifeFact<'IssueDecided'> | undefined;
  readonly withdrawn: LifeFact<'AssessmentWithdrawn'> | undefined;
  readonly excepted: boolean;
  readonly plan: LifeFact<'PlanFinalised'> | undefined;
  readonly newest: LifeFact<'PlanFinalised'> | undefined;
  readonly phaseFinal: LifeFact<'PlanFinalised'> | undefined;
  readonly phasePlanned: LifeFact<'PhaseTransferPlanned'> | undefined;
  readonly ceased: LifeFact<'PlanCeased'> | undefined;
  readonly meeting: LifeFact<'AnnualReviewMeetingHeld'> | undefined;
  readonly decision: LifeFact<'ReviewDecided'> | undefined;
  readonly notice: LifeFact<'AmendmentNoticeSent'> | undefined;
  readonly places: readonly Place[];
  readonly mediation: boolean;
  readonly tribunal: boolean;
}

/** A placement or a time out of education. */
export interface Place {
  readonly start: LifeFact<'PlacementStarted'> | LifeFact<'BecameNeet'>;
  readonly to?: PlainDate;
}

const ofType = <T extends JourneyFactType>(facts: readonly LifeFact[], type: T): LifeFact<T>[] =>
  (facts.filter((fact) => fact.type === type) as unknown as LifeFact<T>[]).sort((a, b) =>
    a.on < b.on ? -1 : 1,
  );

const endOf = (place: Place['start'], facts: readonly LifeFact[]): PlainDate | undefined => {
  if (place.type === 'BecameNeet') return ofType(facts, 'ReEngaged').find(({ on }) => on > place.on)?.on;
  const { urn, ukprn, arrangement } = place.data;
  return ofType(facts, 'PlacementEnded').find(
    ({ on, data }) =>
      on >= place.on && data.urn === urn && data.ukprn === ukprn && data.arrangement === arrangement,
  )?.on;
};

/** Places of the census day, and those left in the year before it. */
const placesOf = (facts: readonly LifeFact[], { on, year }: Census): Place[] => {
  const starts: Place['start'][] = [...ofType(facts, 'PlacementStarted'), ...ofType(facts, 'BecameNeet')];
  return starts.flatMap((start) => {
    const to = endOf(start, facts);
    if (to !== undefined && to < on && yearOf(to) < year - 1) return [];
    return [{ start, ...(to !== undefined && { to }) }];
  });
};

const last = <T extends JourneyFactType>(facts: readonly LifeFact[], type: T): LifeFact<T> | undefined =>
  ofType(facts, type).at(-1);

/** The record of a child on a census; undefined where the return does not speak of the child. */
export const sen2RecordOf = (life: Life, census: Census): Sen2Record | undefined => {
  const facts = saidOn(life.facts, census.on).filter(({ on }) => on <= census.on);
  const request = last(facts, 'AssessmentRequested');
  if (request === undefined) return undefined;
  const found = {
    decided: last(facts, 'AssessmentDecided'),
    issue: last(facts, 'IssueDecided'),
    withdrawn: last(facts, 'AssessmentWithdrawn'),
    plan: ofType(facts, 'PlanFinalised')[0],
    newest: last(facts, 'PlanFinalised'),
    phaseFinal: ofType(facts, 'PlanFinalised').findLast(({ data }) => data.cause === 'phase-transfer'),
    phasePlanned: last(facts, 'PhaseTransferPlanned'),
    ceased: last(facts, 'PlanCeased'),
    meeting: last(facts, 'AnnualReviewMeetingHeld'),
    decision: last(facts, 'ReviewDecided'),
    notice: last(facts, 'AmendmentNoticeSent'),
  };
  const inYear = (fact: LifeFact | undefined): boolean =>
    fact !== undefined && yearOf(fact.on) === census.year - 1;
  const active = found.plan !== undefined && found.ceased === undefined;
  const spoken = active || [request, found.decided, found.issue, found.plan, found.ceased].some(inYear);
  const undecided = found.decided === undefined && found.withdrawn === undefined;
  if (!spoken && !undecided) return undefined;
  return {
    ...{ life, census, request },
    ...found,
    excepted: ofType(facts, 'TimeLimitExceptionReported').length > 0,
    places: active ? placesOf(facts, census) : [],
    mediation: ofType(facts, 'MediationRequested').length > 0,
    tribunal: ofType(facts, 'AppealLodged').length > 0,
  };
};
