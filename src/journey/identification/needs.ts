import type { PlainDate } from '../../domain/plain-date.js';
import type { JourneyData } from '../catalogue.js';
import { asAt, perHistory } from '../belief/as-at.js';
import type { BelievedFact, History } from '../belief/history.js';

/* needsOn(history, day): needs present on the day, the first-ranked first; primaryNeedOn(history, day). */

export type NeedCode = JourneyData<'NeedIdentified'>['need'];
type Telling = BelievedFact<'NeedIdentified' | 'NeedRevised' | 'NeedNoLongerPresent'>;

export interface Need {
  readonly need: NeedCode;
  readonly rank: number | undefined;
  readonly since: PlainDate;
  /** The fact that last said so. */
  readonly fact: BelievedFact<'NeedIdentified' | 'NeedRevised'>;
}

const inOrder = (a: Telling, b: Telling): number =>
  a.latestOn < b.latestOn ? -1 : a.latestOn > b.latestOn ? 1 : 0;

const isOver = ({ endedOn }: Telling, day: PlainDate): boolean => endedOn !== undefined && endedOn <= day;

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

const needsOf = perHistory((history): readonly Need[] => {
  const tellings: Telling[] = [
    ...history.of('NeedIdentified').filter((fact) => !isOver(fact, history.cutAt!)),
    ...history.of('NeedRevised'),
    ...history.of('NeedNoLongerPresent'),
  ];
  const needs = new Map<NeedCode, Need>();
  for (const fact of tellings.sort(inOrder)) tell(needs, fact);
  return [...needs.values()].sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
});

/** Needs present on the day, by rank (unranked last), then by how long they are known. */
export const needsOn = (history: History, day: PlainDate): readonly Need[] => needsOf(asAt(history, day));

/** The first-ranked need on the day. */
export const primaryNeedOn = (history: History, day: PlainDate): NeedCode | undefined =>
  needsOn(history, day)[0]?.need;
