import { compareText } from '../domain/compare-text.js';
import { londonDate } from '../domain/london.js';
import { lastDay } from '../domain/partial-date.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { BelievedFact, History } from '../journey/belief/history.js';
import { kindOf } from '../journey/belief/kinds.js';
import type { Restatement } from '../journey/belief/loads.js';
import { compatible } from '../journey/belief/same-value.js';
import { journeyFacts, type JourneyFact } from '../journey/catalogue.js';
import type { TimesUsed } from '../read-model/question-times.js';

/** What of a person's events a case tells at a day and a moment. */
export interface ToldJourney {
  /** What had happened by the day and was known by the moment, in the order of the life; facts later corrected too. */
  readonly journey: readonly JourneyFact[];
  /** Had happened by then, and known at the latest later: the record does not say whether it was known yet. */
  readonly perhapsKnown: readonly JourneyFact[];
}

/** The last day on which it can have happened. */
const dayOf = ({ occurredOn, knownAt }: JourneyFact): PlainDate => {
  const [last, known] = [lastDay(occurredOn), londonDate(knownAt)];
  return occurredOn.length < 10 && last > known ? known : last;
};

/** An event with what it is sorted by, found once: each is compared with many. */
interface Placed {
  readonly event: JourneyFact;
  readonly day: PlainDate;
  readonly rank: number;
}

const placed = (event: JourneyFact): Placed => ({
  event,
  day: dayOf(event),
  // A type that only a newer release knows stands after the others of its day.
  rank: journeyFacts[event.type]?.rank ?? 100,
});

const inOrderOfLife = (a: Placed, b: Placed): number =>
  compareText(a.day, b.day) ||
  a.rank - b.rank ||
  compareText(a.event.knownAt, b.event.knownAt) ||
  compareText(a.event.position, b.event.position);

const isOfRecord = ({ type }: JourneyFact): boolean => journeyFacts[type]?.speaksOf === 'record';

/** Each event as it was first said: a load may say again, with an earlier date of knowing, what is recorded already. */
const asFirstSaid = (events: readonly JourneyFact[]): readonly JourneyFact[] => {
  const earliest = new Map<string, Restatement>();
  for (const event of events) {
    if (event.type !== 'SourceReported') continue;
    for (const said of event.data.restates)
      if (said.knownAt < (earliest.get(said.event)?.knownAt ?? '~')) earliest.set(said.event, said);
  }
  return events.map((event) => {
    const said = earliest.get(event.id);
    if (said === undefined || said.knownAt >= event.knownAt) return event;
    const { knownAt, knownFrom, knownPrecision, occurredOn, occurredBy } = said;
    return { ...event, knownAt, knownFrom, knownPrecision, occurredOn, occurredBy };
  });
};

/** Whether a believed fact is of the day that an event speaks of; a state, whether it lasted still. */
const isOfItsDay = (fact: BelievedFact, event: JourneyFact, observation: boolean): boolean => {
  if (!observation && !event.occurredBy) return fact.occurredOn.startsWith(event.occurredOn);
  const day = dayOf(event);
  return fact.latestOn <= day && (fact.endedOn === undefined || fact.endedOn > day);
};

/** Whether somebody else had said it by then: the same on the same day, and nothing that contradicts it. */
const saidByAnother = (believed: History, event: JourneyFact): boolean => {
  const kind = kindOf(event.type)!;
  return believed
    .of(event.type)
    .some(
      (fact) =>
        isOfItsDay(fact, event, kind.observation) && compatible(fact.data, event.data, kind.valueFields),
    );
};

/** @param believed as known at the moment, not cut at the day */
export const toldJourney = (
  events: readonly JourneyFact[],
  { on, known }: TimesUsed,
  believed: History,
): ToldJourney => {
  const happened = asFirstSaid(events)
    .map(placed)
    .filter(({ event, day }) => isOfRecord(event) || day <= on)
    .sort(inOrderOfLife)
    .map(({ event }) => event);
  const asKnownOn = londonDate(known);
  return {
    journey: happened.filter(({ knownAt }) => knownAt <= known),
    perhapsKnown: happened
      .filter(({ knownAt, knownPrecision }) => knownPrecision === 'by' && knownAt > known)
      .filter((event) => !isOfRecord(event) && dayOf(event) <= asKnownOn)
      .filter((event) => !saidByAnother(believed, event)),
  };
};
