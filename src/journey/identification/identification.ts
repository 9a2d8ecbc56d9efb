import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../belief/as-at.js';
import type { BelievedFact } from '../belief/history.js';
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
