import type { PlainDate } from '../src/domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import { BIRTH, EVERYTHING, type Asked } from '../src/journey/belief/asked.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import { kindOf, type Kind } from '../src/journey/belief/kinds.js';
import { FIRST_DAY } from './timeline.js';

const PLANNED_ENDS = { PlacementEndPlanned: true, ChildrensCareEndPlanned: true };

/** The day after it occurred on which a fact means something else: where a state ends, or was planned to end. */
const laterTurn = (fact: BelievedFact): PlainDate | undefined => {
  if (fact.endedOn !== undefined) return fact.endedOn;
  if (!(fact.type in PLANNED_ENDS)) return undefined;
  return (fact as BelievedFact<'PlacementEndPlanned' | 'ChildrensCareEndPlanned'>).data.endsOn;
};

const GIVE_BIRTH: ReadonlySet<JourneyFactType> = new Set(['ChildRegistered', 'IdentifierConflictResolved']);

/** A type of which a person has facts, with the bit that says it was asked for. */
export interface TypeOfPerson {
  readonly type: JourneyFactType;
  readonly kind: Kind;
  /** With that of the date of birth, where facts of the type may give it. */
  readonly bit: Asked;
  readonly ofRecord: boolean;
  /** Whether its facts may mean something else on a later day. */
  readonly turnsLater: boolean;
}

export const typeOfPerson = (type: JourneyFactType, bit: Asked): TypeOfPerson => ({
  type,
  kind: kindOf(type)!,
  bit: GIVE_BIRTH.has(type) ? bit | BIRTH : bit,
  ofRecord: journeyFacts[type].speaksOf === 'record',
  turnsLater: journeyFacts[type].observation || type in PLANNED_ENDS,
});

/** A day on which facts begin, end, or are planned to end, and of which types. */
export interface Turn {
  readonly day: PlainDate;
  types: Asked;
}

/** Turns of the life from a day on, ascending; on the first day everything turns, and what is of the record only then. */
export const turnsFrom = (history: History, types: readonly TypeOfPerson[], from: PlainDate): Turn[] => {
  const turns = new Map<PlainDate, Turn>();
  const turnOn = (day: PlainDate, bit: Asked): void => {
    const turn = turns.get(day);
    if (turn === undefined) turns.set(day, { day, types: bit });
    else turn.types |= bit;
  };
  if (from === FIRST_DAY) turnOn(FIRST_DAY, EVERYTHING);
  for (const { type, bit, ofRecord, turnsLater } of types) {
    if (ofRecord) continue;
    const facts = history.of(type);
    for (let i = facts.length - 1; i >= 0; i--) {
      const fact = facts[i]!;
      if (fact.latestOn >= from) turnOn(fact.latestOn, bit);
      else if (!turnsLater) break;
      const later = turnsLater ? laterTurn(fact) : undefined;
      if (later !== undefined && later > fact.latestOn && later >= from) turnOn(later, bit);
    }
  }
  const found = [...turns.values()];
  return found.length < 2 ? found : found.sort((a, b) => (a.day < b.day ? -1 : 1));
};
