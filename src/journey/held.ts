import type { NewFact } from '../domain/envelope.js';
import { Refused } from '../domain/refused.js';
import { beliefOf } from './belief/belief.js';
import type { JourneyFact } from './catalogue.js';
import type { Keyed } from './grown-history.js';
import type { JourneyState } from './journey-state.js';

const AT_LAST = '9999-12-31T23:59:59.999Z';

/** The fact as if it stood in the stream, known after everything else. */
export const asIfRecorded = (fact: NewFact, { events }: JourneyState): JourneyFact =>
  ({
    ...{
      id: 'as-if',
      schemaVersion: 1,
      stream: events[0]?.stream ?? '',
      revision: events.length,
      position: '',
    },
    ...{
      recordedAt: AT_LAST,
      knownAt: AT_LAST,
      knownFrom: 'here',
      knownPrecision: 'instant',
      occurredBy: false,
    },
    ...{ type: fact.type, occurredOn: fact.occurredOn, data: fact.data },
    metadata: { source: 'page', correlationId: 'as-if' },
  }) as unknown as JourneyFact;

const isTyped = (event: JourneyFact): boolean => !event.metadata.source.startsWith('import:');

const corrected = (fact: NewFact): Refused =>
  new Refused(
    'fact-was-corrected',
    undefined,
    `The record says that this ${fact.type} is wrong. If it is right after all, correct the correction.`,
  );
const recorded = (fact: NewFact): Refused =>
  new Refused(
    'already-recorded',
    undefined,
    `This ${fact.type} is on record already. If what is recorded is wrong, correct it.`,
  );

/** What a record says of a fact: nothing, that only a source reported it, that a person typed it, or that it is wrong. */
export const heldAs = (fact: NewFact, state: JourneyState): 'not' | 'reported' | 'typed' | 'corrected' => {
  if (!state.mayHold(fact as Keyed)) return 'not';
  const candidate = asIfRecorded(fact, state);
  const history = beliefOf([...state.events, candidate]).historyAt(AT_LAST);
  const held = history.of(candidate.type).find(({ events }) => events.includes(candidate.id));
  if (!held) return 'corrected';
  const typed = new Set(state.events.filter(isTyped).map(({ id }) => id));
  return held.events.some((id) => typed.has(id)) ? 'typed' : 'reported';
};

/**
 * A fact typed a second time is refused in words; one that only a source reported so far gets a second statement.
 * @throws Refused `already-recorded`, `fact-was-corrected`
 */
export const refuseIfHeld = (fact: NewFact, state: JourneyState): void => {
  const held = heldAs(fact, state);
  if (held === 'corrected') throw corrected(fact);
  if (held === 'typed') throw recorded(fact);
};
