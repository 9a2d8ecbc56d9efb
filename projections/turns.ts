import type { PlainDate } from '../src/domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import { EVERYTHING, type Asked } from '../src/journey/belief/asked.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import { FIRST_DAY } from './timeline.js';

/** The day after it occurred on which a fact means something else: where a state ends, or was planned to end. */
const laterTurn = (fact: BelievedFact): PlainDate | undefined => {
  if (fact.endedOn !== undefined) return fact.endedOn;
  if (fact.type !== 'PlacementEndPlanned' && fact.type !== 'ChildrensCareEndPlanned') return undefined;
  return (fact as BelievedFact<'PlacementEndPlanned' | 'ChildrensCareEndPlanned'>).data.endsOn;
};

/** A type of which a person has facts, with the bit that says it was asked for. */
export interface TypeOfPerson {
  readonly type: JourneyFactType;
  readonly bit: Asked;
}

/** A day on which facts begin, end, or are planned to end, and of which types. */
export interface Turn {
  readonly day: PlainDate;
  types: Asked;
}

/** Turns of the life from a day on, ascending; on the first day everything turns, and what is of the record only then. */
export const turnsFrom = (history: History, types: readonly TypeOfPerson[], from: PlainDate): Turn[] => {
  const turns = new Map<PlainDate, Turn>();
  const turnOn = (day: PlainDate, bit: Asked): void => {
    if (day < from) return;
    const turn = turns.get(day);
    if (turn === undefined) turns.set(day, { day, types: bit });
    else turn.types |= bit;
  };
  if (from === FIRST_DAY) turnOn(FIRST_DAY, EVERYTHING);
  for (const { type, bit } of types) {
    if (journeyFacts[type].speaksOf === 'record') continue;
    for (const fact of history.of(type)) {
      turnOn(fact.latestOn, bit);
      const later = laterTurn(fact);
      if (later !== undefined && later > fact.latestOn) turnOn(later, bit);
    }
  }
  const found = [...turns.values()];
  return found.length < 2 ? found : found.sort((a, b) => (a.day < b.day ? -1 : 1));
};
