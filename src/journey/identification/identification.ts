import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { asAt, perHistory } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';
import type { JourneyData } from '../catalogue.js';

export type NeedCode = JourneyData<'NeedIdentified'>['need'];
type Telling = BelievedFact<'NeedIdentified' | 'NeedRevised' | 'NeedNoLongerPresent'>;

export interface Need {
  readonly need: NeedCode;
  readonly rank: number | undefined;
  readonly since: PlainDate;
  /** The fact that last said so. */
  readonly fact: BelievedFact<'NeedIdentified' | 'NeedRevised'>;
}

const inOrder = (a: Telling, b: Telling): number => compareText(a.latestOn, b.latestOn);

const tell = (needs: Map<NeedCode, Need>, fact: Telling): void => {
  const { need } = fact.data;
  if (fact.type === 'NeedNoLongerPresent') {
    needs.delete(need);
    return;
  }
  const said = fact as Need['fact'];
  const before = needs.get(need);
  const formerly = (said.data as JourneyData<'NeedRevised'>).formerly;
  if (formerly !== undefined && formerly !== need) needs.delete(formerly);
  const rank = said.data.rank ?? before?.rank;
  needs.set(need, { need, rank, since: before?.since ?? said.latestOn, fact: said });
};

/** Needs present in a cut history, by rank (unranked last), then by how long they are known. */
export const needsIn = perHistory((history): readonly Need[] => {
  const tellings: Telling[] = [
    // In a cut history nothing has ended after its day.
    ...history.of('NeedIdentified').filter(({ endedOn }) => endedOn === undefined),
    ...history.of('NeedRevised'),
    ...history.of('NeedNoLongerPresent'),
  ];
  const needs = new Map<NeedCode, Need>();
  for (const fact of tellings.sort(inOrder)) tell(needs, fact);
  return [...needs.values()].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
});

/** Needs present on the day, by rank (unranked last), then by how long they are known. */
export const needsOn = (history: History, day: PlainDate): readonly Need[] => needsIn(asAt(history, day));

/** The first-ranked need on the day. */
export const primaryNeedOn = (history: History, day: PlainDate): NeedCode | undefined =>
  needsOn(history, day)[0]?.need;

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
