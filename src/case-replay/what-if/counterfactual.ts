import { Refused } from '../../domain/refused.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import type { RulesRelease } from '../../law/rule.js';
import type { TimesUsed } from '../../read-model/question-times.js';
import { caseAt, NEVER_CUT, type OfChild } from '../impact/impact.js';
import { dutiesThatDiffer, risksThatDiffer } from '../impact/what-differs.js';
import type { DutyChange, RiskChange } from '../impact/what-differs.js';
import { namedFact } from './facts-on-record.js';
import { makeFact, moveFact } from './make-fact.js';
import type { Supposing } from './make-fact.js';
import { checkSupposed } from './supposed.js';
import type { Supposed } from './supposed.js';

/** Said with every answer of this kind. */
export const HYPOTHETICAL =
  'Hypothetical: facts were changed in a copy to ask what if. Nothing of it is recorded, and nothing of it happened.';

/** Duties and risks as the record says, and as they would be. */
export interface Counterfactual {
  readonly hypothetical: true;
  readonly times: TimesUsed;
  /** Events of the record that the copy is without: of facts left out, and of facts on another date. */
  readonly leftOut: readonly string[];
  /** The events that stand in the copy alone; their ids are no event's. */
  readonly supposed: readonly JourneyFact[];
  readonly duties: readonly DutyChange[];
  readonly risks: readonly RiskChange[];
}

interface Copy {
  readonly person: OfChild['person'];
  readonly leftOut: readonly string[];
  readonly supposed: readonly JourneyFact[];
}

const copyOf = (child: OfChild, { known }: TimesUsed, changes: Supposed, release: RulesRelease): Copy => {
  const believed = caseAt(child, { on: NEVER_CUT, known }, release).history;
  const events = child.person.flatMap((one) => one.events) as JourneyFact[];
  const leftOut = new Set<string>();
  const leave = (id: string, field: string): JourneyFact => {
    const { event, fact } = namedFact(events, believed, id, field);
    if (fact.events.some((one) => leftOut.has(one)))
      throw new Refused('changed-twice', field, 'That fact is named twice: suppose one thing of each fact.');
    for (const one of fact.events) leftOut.add(one);
    return event;
  };
  changes.without.forEach((id, i) => leave(id, `without/${i}`));
  const of: Supposing = { events, stream: child.stream, known, dateOfBirth: believed.dateOfBirth };
  const supposed: JourneyFact[] = [];
  const nextId = (): string => `hypothetical-${supposed.length + 1}`;
  for (const [i, { event, occurredOn }] of changes.dates.entries())
    supposed.push(
      moveFact(leave(event, `dates/${i}/event`), occurredOn, nextId(), `dates/${i}/occurredOn`, of),
    );
  for (const [i, fact] of changes.add.entries())
    supposed.push(makeFact(fact, nextId(), `add/${i}`, { ...of, events: [...events, ...supposed] }));
  const person = child.person.map(({ stream, events: its }) => ({
    stream,
    events: [
      ...its.filter(({ id }) => !leftOut.has(id)),
      ...supposed.filter((event) => event.stream === stream),
    ],
  }));
  return { person, leftOut: [...leftOut], supposed };
};

/**
 * What would differ if the record said otherwise: facts are changed in a copy, and both are calculated at one day and
 * moment. A fact is left out with every event that states it. @throws Refused for what cannot be supposed
 */
export const counterfactual = (
  child: OfChild,
  times: TimesUsed,
  changes: Supposed,
  release: RulesRelease,
): Counterfactual => {
  checkSupposed(changes);
  const { person, leftOut, supposed } = copyOf(child, times, changes, release);
  const before = caseAt(child, times, release);
  const after = caseAt({ ...child, person }, times, release);
  const exchanged = { wrong: leftOut, instead: supposed.map(({ id }) => id) };
  return {
    ...{ hypothetical: true, times, leftOut, supposed },
    duties: dutiesThatDiffer(before.duties, after.duties, exchanged, times.on),
    risks: risksThatDiffer(before.risks, after.risks, exchanged),
  };
};
