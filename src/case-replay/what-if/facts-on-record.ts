import { Refused } from '../../domain/refused.js';
import type { BelievedFact, History } from '../../journey/belief/history.js';
import { journeyFacts } from '../../journey/catalogue.js';
import type { JourneyFact } from '../../journey/catalogue.js';

/** A fact that is believed, and the event by which it was named. */
export interface NamedFact {
  readonly event: JourneyFact;
  readonly fact: BelievedFact;
}

/**
 * The fact of the life that an event states, as believed.
 * @param believed not cut at a day
 * @param field where the event was named
 * @throws Refused `unknown-fact`, `of-the-record`, `not-believed`
 */
export const namedFact = (
  events: readonly JourneyFact[],
  believed: History,
  id: string,
  field: string,
): NamedFact => {
  const event = events.find((one) => one.id === id);
  if (event === undefined)
    throw new Refused('unknown-fact', field, 'The record of this child has no event of that id.');
  if (journeyFacts[event.type].speaksOf === 'record')
    throw new Refused(
      'of-the-record',
      field,
      'That event speaks of the record and not of the life. What a correction or a link changed is its impact.',
    );
  const fact = believed.of(event.type).find(({ events: stating }) => stating.includes(id));
  if (fact === undefined)
    throw new Refused(
      'not-believed',
      field,
      'What that event says is not believed at that moment: it was corrected, or was not known yet.',
    );
  return { event, fact };
};
