import { compareText } from '../../domain/compare-text.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';

export const READS_OF_NEET = [
  'BecameNeet',
  'ReEngaged',
  'PlacementStarted',
] as const satisfies readonly JourneyFactType[];

const OUT: ReadonlySet<string> = new Set(['NEET', 'NIEC', 'NIEO']);

/** Whether a placement is none: not in education, employment or training. */
export const isOutOfEducation = ({ data }: BelievedFact<'PlacementStarted'>): boolean =>
  data.arrangement !== undefined && OUT.has(data.arrangement);

/** One spell out of education, employment and training. */
export interface NeetSpell {
  readonly began: BelievedFact;
  /** The placement or the record of being engaged again that ended it. */
  readonly ended: BelievedFact | undefined;
}

const byDay = (a: BelievedFact, b: BelievedFact): number => compareText(a.latestOn, b.latestOn);

const beginningsOf = (history: History): BelievedFact[] => {
  const began: BelievedFact[] = [...history.of('BecameNeet')];
  for (const fact of history.of('PlacementStarted')) if (isOutOfEducation(fact)) began.push(fact);
  return began.sort(byDay);
};

const endingsOf = (history: History): BelievedFact[] => {
  const ended: BelievedFact[] = [...history.of('ReEngaged')];
  for (const fact of history.of('PlacementStarted')) if (!isOutOfEducation(fact)) ended.push(fact);
  return ended.sort(byDay);
};

const NO_SPELLS: readonly NeetSpell[] = [];

/** Every spell out of education in order; a second report while one runs tells more of the same. */
export const neetSpells = perHistory((history): readonly NeetSpell[] => {
  const beginnings = beginningsOf(history);
  if (beginnings.length === 0) return NO_SPELLS;
  const endings = endingsOf(history);
  const spells: NeetSpell[] = [];
  for (const began of beginnings) {
    const last = spells[spells.length - 1];
    if (last !== undefined && (last.ended === undefined || last.ended.latestOn > began.latestOn)) continue;
    const ended = endings.find(
      ({ latestOn, type }) =>
        latestOn > began.latestOn || (latestOn === began.latestOn && type === 'ReEngaged'),
    );
    spells.push({ began, ended });
  }
  return spells;
});
