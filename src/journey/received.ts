import type { NewFact } from '../domain/envelope.js';
import { lastDay } from '../domain/partial-date.js';
import { Refused } from '../domain/refused.js';
import type { JourneyFact } from './catalogue.js';
import { naturalKey } from './grown-history.js';
import type { Keyed } from './grown-history.js';
import { notBeforeBirth } from './guards.js';
import { asIfRecorded, heldAs } from './held.js';
import { JourneyState } from './journey-state.js';
import type { Moved } from './record/moved-fact.js';
import { otherSide, TellOtherRecord } from './record/tell-other-record.js';
import type { FirstSide } from './record/tell-other-record.js';
import type { OfTwoRecords } from './record/two-records.js';

/** The event by which the record once gave the same fact away. */
const givenAway = (fact: NewFact, { events }: JourneyState): Moved | undefined =>
  events.findLast((event): event is Moved => {
    if (event.type !== 'FactMovedToAnotherChild') return false;
    const moved = events.find(({ id }) => id === event.data.event);
    return moved !== undefined && naturalKey(moved) === naturalKey(fact as Keyed);
  });

/** A fact that comes back: what was said of it when it went is corrected, and it stands in its place. */
const comesBack = (received: NewFact, fact: NewFact, { data }: Moved): readonly NewFact[] => {
  const { occurredOn, known } = received;
  const { reason } = received.data as { readonly reason: string };
  const correction = { corrects: data.event, wrong: 'child', reason };
  return [
    received,
    { type: 'FactCorrected', occurredOn, data: correction, known: known! },
    { ...fact, replaces: data.event },
  ];
};

const HELD = 'The other child’s record holds that fact already. Correct it here instead of moving it.';
const WRONG = 'The other child’s record says that this fact is wrong. Correct that correction first.';

/** What the other record is told. @throws Refused where it holds the moved fact, or says that it is wrong */
export const receive = (command: TellOtherRecord, state: JourneyState): readonly NewFact[] => {
  if (state.events.length === 0) throw new Refused('unknown-child', 'toChild', 'There is no such child.');
  const facts = otherSide(command);
  const [received, fact] = facts;
  if (received === undefined || fact === undefined) return facts;
  notBeforeBirth('fact', lastDay(fact.occurredOn), 'event', state.history);
  const held = heldAs(fact, state);
  if (held === 'typed') throw new Refused('already-recorded', 'event', HELD);
  if (held !== 'corrected') return facts;
  const away = givenAway(fact, state);
  if (!away) throw new Refused('fact-was-corrected', 'event', WRONG);
  return comesBack(received, fact, away);
};

/** Refuses the first of two appends where the second would be. @param facts what the first would record */
export const refuseUnlessReceived = (
  { other }: OfTwoRecords,
  facts: readonly NewFact[],
  state: JourneyState,
): void => {
  if (other === undefined) return;
  const revision = state.events.length + facts.length - 1;
  const first = { ...asIfRecorded(facts.at(-1)!, state), revision } as JourneyFact as FirstSide;
  const events = other.person.find(({ stream }) => stream === other.stream)?.events ?? [];
  receive(new TellOtherRecord('', first, state.events), new JourneyState(events));
};
