import type { PlainDate } from '../src/domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';

/** The day after it occurred on which a fact means something else: where a state ends, or was planned to end. */
const laterTurn = (fact: BelievedFact): PlainDate | undefined => {
  if (fact.endedOn !== undefined) return fact.endedOn;
  if (fact.type !== 'PlacementEndPlanned' && fact.type !== 'ChildrensCareEndPlanned') return undefined;
  return (fact as BelievedFact<'PlacementEndPlanned' | 'ChildrensCareEndPlanned'>).data.endsOn;
};

/** Days on which the facts of a type begin, end, or are planned to end, ascending; none for what is of the record. */
export const turnsOf = (history: History, type: JourneyFactType): readonly PlainDate[] => {
  if (journeyFacts[type].speaksOf === 'record') return [];
  const facts = history.of(type);
  const turns: PlainDate[] = [];
  let later = false;
  for (const fact of facts) {
    const { latestOn } = fact;
    if (turns[turns.length - 1] !== latestOn) turns.push(latestOn);
    const turn = laterTurn(fact);
    if (turn === undefined || turn <= latestOn) continue;
    turns.push(turn);
    later = true;
  }
  return later ? turns.sort() : turns;
};

/** The same, made once a type. */
export const turnsOnce = (history: History): ((type: JourneyFactType) => readonly PlainDate[]) => {
  const made = new Map<JourneyFactType, readonly PlainDate[]>();
  return (type) => {
    let turns = made.get(type);
    if (turns === undefined) made.set(type, (turns = turnsOf(history, type)));
    return turns;
  };
};
