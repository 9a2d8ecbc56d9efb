import type { PlainDate } from '../../domain/plain-date.js';
import type { JourneyData } from '../catalogue.js';
import { asAt } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

/*
 * childrensCareOn(history, day): spells of children's social care and short breaks begun by the day, ends resolved.
 * lookedAfterOn, continuingCareOn, detainedOn(history, day): the fact that began the spell open on the day, if any.
 */

export type Care = JourneyData<'ChildrensCareStarted'>['care'];

export interface CareSpell {
  readonly care: Care;
  readonly from: PlainDate;
  readonly started: BelievedFact<'ChildrensCareStarted'>;
  /** From this day on it is not open. */
  readonly endedOn: PlainDate | undefined;
  readonly end: BelievedFact<'ChildrensCareEnded' | 'ChildrensCareEndPlanned'> | undefined;
  /** The planned day has passed, and nobody said otherwise. */
  readonly asPlanned: boolean;
  /** The day for which the end is planned, while that lies ahead. */
  readonly endPlannedFor: PlainDate | undefined;
}

const spell = (
  started: BelievedFact<'ChildrensCareStarted'>,
  until: PlainDate | undefined,
  history: History,
  day: PlainDate,
): CareSpell => {
  const { care } = started.data;
  const from = started.latestOn;
  const within = (fact: BelievedFact<'ChildrensCareEnded' | 'ChildrensCareEndPlanned'>): boolean =>
    fact.data.care === care && fact.latestOn >= from && (until === undefined || fact.latestOn < until);
  const told = history.of('ChildrensCareEnded').find(within);
  const planned = history.of('ChildrensCareEndPlanned').findLast(within);
  const base = { care, from, started };
  if (told !== undefined)
    return { ...base, endedOn: told.latestOn, end: told, asPlanned: false, endPlannedFor: undefined };
  const plannedFor = planned?.data.endsOn;
  if (plannedFor === undefined || plannedFor > day)
    return { ...base, endedOn: undefined, end: undefined, asPlanned: false, endPlannedFor: plannedFor };
  return { ...base, endedOn: plannedFor, end: planned, asPlanned: true, endPlannedFor: undefined };
};

/** Spells of children's care begun by the end of the day, in order, with their ends as known for that day. */
export const childrensCareOn = (history: History, day: PlainDate): readonly CareSpell[] => {
  const cut = asAt(history, day);
  const starts = cut.of('ChildrensCareStarted');
  return starts.map((started, i) => {
    const next = starts.slice(i + 1).find(({ data }) => data.care === started.data.care);
    return spell(started, next?.latestOn, cut, day);
  });
};

const openSpell = <
  S extends 'ChildLookedAfterStarted' | 'ChildrensContinuingCareStarted' | 'DetainedStarted',
>(
  history: History,
  day: PlainDate,
  start: S,
  end: 'ChildLookedAfterEnded' | 'ChildrensContinuingCareEnded' | 'DetainedEnded',
): BelievedFact<S> | undefined => {
  const cut = asAt(history, day);
  const started = cut.latest(start);
  if (started === undefined) return undefined;
  const ended = cut.latest(end);
  return ended !== undefined && ended.latestOn >= started.latestOn ? undefined : started;
};

/** The fact by which a child looked after on the day came to be so. */
export const lookedAfterOn = (history: History, day: PlainDate) =>
  openSpell(history, day, 'ChildLookedAfterStarted', 'ChildLookedAfterEnded');

/** The fact by which children's continuing care, open on the day, began. */
export const continuingCareOn = (history: History, day: PlainDate) =>
  openSpell(history, day, 'ChildrensContinuingCareStarted', 'ChildrensContinuingCareEnded');

/** The fact by which a child detained on the day came to be so. */
export const detainedOn = (history: History, day: PlainDate) =>
  openSpell(history, day, 'DetainedStarted', 'DetainedEnded');
