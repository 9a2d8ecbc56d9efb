import { londonDate } from '../../domain/london.js';
import type { Instant, PlainDate } from '../../domain/plain-date.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import type { JourneyFactType } from '../../journey/catalogue.js';
import type { ChildStream } from '../../journey/record/record.js';
import type { RulesRelease } from '../../law/rule.js';
import type { TimesUsed } from '../../read-model/question-times.js';
import { childCase } from '../child-case.js';
import type { CaseAsked, ChildCase } from '../child-case.js';
import { CHANGE_TYPES } from './record-change.js';
import type { RecordChange } from './record-change.js';
import { dutiesThatDiffer, risksThatDiffer } from './what-differs.js';
import type { DutyChange, RiskChange } from './what-differs.js';

/** A person's streams, and the child whose case is asked for. */
export type OfChild = Pick<CaseAsked, 'person' | 'stream' | 'authority'>;

/** What a change of the record did: as calculated without it, and with it, at one day and moment. */
export interface Impact {
  readonly change: RecordChange;
  readonly times: TimesUsed;
  /** Events of the facts that were believed and should not have been, or not so. */
  readonly wrong: readonly string[];
  readonly duties: readonly DutyChange[];
  readonly risks: readonly RiskChange[];
}

/** The same person without what a change brought: as if nobody had said it. */
const withoutChange = (person: OfChild['person'], change: RecordChange) => {
  const gone = new Set(change.events);
  return person.map(({ stream, events }) => ({ stream, events: events.filter(({ id }) => !gone.has(id)) }));
};

/** A person's case at times that were used before. */
export const caseAt = (child: OfChild, { on, known }: TimesUsed, release: RulesRelease): ChildCase =>
  childCase({ ...child, on, known, now: known, latestRecorded: known }, release);

const typesOf = (person: OfChild['person']): readonly JourneyFactType[] => {
  const types = new Set<JourneyFactType>();
  for (const { events } of person as readonly ChildStream[]) for (const { type } of events) types.add(type);
  for (const type of [...CHANGE_TYPES, 'SourceReported'] as const) types.delete(type);
  return [...types];
};

// Equal: stated by the same events, of the same days, known since the same moment. Nothing sealed is opened.
const sayingOf = ({ key, events, occurredOn, latestOn, endedOn, knownAt }: BelievedFact): string =>
  JSON.stringify([key, events, occurredOn, latestOn, endedOn, knownAt]);

const factsOf = (history: History, types: readonly JourneyFactType[]): readonly BelievedFact[] =>
  types.flatMap<BelievedFact>((type) => history.of(type));

/** What the first history believes and the second does not, or not so. */
const noLonger = (before: History, after: History, types: readonly JourneyFactType[]) => {
  const still = new Set(factsOf(after, types).map(sayingOf));
  return factsOf(before, types).filter((fact) => !still.has(sayingOf(fact)));
};

/** The day after every day of a life: nothing is cut. */
export const NEVER_CUT: PlainDate = '9999-12-30';

/** The facts that were believed without the change and are not with it, once it was known. */
const wrongFacts = (child: OfChild, change: RecordChange, release: RulesRelease): readonly BelievedFact[] => {
  const times = { on: NEVER_CUT, known: change.knownAt };
  const before = caseAt({ ...child, person: withoutChange(child.person, change) }, times, release);
  return noLonger(before.history, caseAt(child, times, release).history, typesOf(child.person));
};

/** When a fact was known is wrong for the moments between: only there do both answers differ. */
const momentOf = ({ event, knownAt }: RecordChange, wrong: readonly BelievedFact[]): Instant => {
  const instead = event.type === 'FactCorrected' ? event.data.knownAtInstead : undefined;
  if (instead === undefined) return knownAt;
  return wrong.reduce((moment, fact) => (fact.knownAt < moment ? fact.knownAt : moment), instead);
};

/**
 * What a change did to one child's duties and risks.
 * @param on the day as at which both are asked; left out: the day on which the change became known, in London
 */
export const impactOf = (
  child: OfChild,
  change: RecordChange,
  release: RulesRelease,
  on?: PlainDate,
): Impact => {
  const facts = wrongFacts(child, change, release);
  const known = momentOf(change, facts);
  const times = { known, on: on ?? londonDate(known) };
  const before = caseAt({ ...child, person: withoutChange(child.person, change) }, times, release);
  const after = caseAt(child, times, release);
  const wrong = [...new Set(facts.flatMap(({ events }) => events))];
  const exchanged = { wrong, instead: change.instead };
  return {
    ...{ change, times, wrong },
    duties: dutiesThatDiffer(before.duties, after.duties, exchanged, times.on),
    risks: risksThatDiffer(before.risks, after.risks, exchanged),
  };
};
