import { compareText } from '../../domain/compare-text.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { perHistory } from '../../journey/belief/as-at.js';
import type { BelievedFact } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { Silence } from '../rule.js';

/** The ways in which somebody reaches out to a family; on their absence a silence rests. */
const OUTWARD = [
  'ContactMade',
  'ContactAnswered',
  'LetterSent',
] as const satisfies readonly JourneyFactType[];

export const READS_OF_CONTACTS = OUTWARD;

const FAMILY: ReadonlySet<string> = new Set(['parent', 'young-person', 'child']);

/** What somebody did to reach the family, in order: calls, meetings, answers, letters. */
export const contactsWithFamily = perHistory((history): readonly BelievedFact[] => {
  const contacts: BelievedFact[] = [
    ...history.of('ContactMade').filter(({ data }) => FAMILY.has(data.with)),
    ...history.of('ContactAnswered').filter(({ data }) => FAMILY.has(data.with)),
    ...history.of('LetterSent').filter(({ data }) => FAMILY.has(data.to)),
  ];
  return contacts.sort((a, b) => compareText(a.latestOn, b.latestOn));
});

/** That nobody reached out is on record only where calls, answers and letters all would be. */
export const noContactSince = (from: PlainDate): readonly Silence[] =>
  OUTWARD.map((kind) => ({ kinds: [kind], from }));
