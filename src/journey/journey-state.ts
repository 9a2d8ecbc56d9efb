import type { RecordedFact } from '../domain/envelope.js';
import type { Instant } from '../domain/plain-date.js';
import { beliefOf } from './belief/belief.js';
import type { History } from './belief/history.js';
import { definitionOf } from './catalogue.js';
import type { JourneyFact } from './catalogue.js';
import { grow, naturalKey } from './grown-history.js';
import type { Keyed } from './grown-history.js';

const BEFORE_ALL: Instant = '0001-01-01T00:00:00.000Z';

/** A child's events and what is believed of them now; folded when first asked for. */
export class JourneyState {
  readonly events: JourneyFact[];
  /** Types that only a newer release of the program knows; nothing is decided over them. */
  readonly unknownTypes = new Set<string>();
  /** Whoever it was about was erased. */
  erased = false;
  readonly #keys = new Set<string>();
  /** Events that a correction names, also before they come. */
  readonly #corrected = new Set<string>();
  #history: History | undefined;

  constructor(events: readonly RecordedFact[]) {
    this.events = [...events] as JourneyFact[];
    for (const event of this.events) this.note(event, naturalKey(event));
  }

  /** As known now, with everything that the stream holds. */
  get history(): History {
    return (this.#history ??= this.fold());
  }

  /** Whether any event ever stated this type with this natural key, in whatever episode. */
  mayHold(fact: Keyed): boolean {
    return this.#keys.has(naturalKey(fact));
  }

  /** Takes in what was just appended. */
  add(event: JourneyFact): void {
    const key = naturalKey(event);
    this.events.push(event);
    const isNew = !this.#keys.has(key) && !this.#corrected.has(event.id);
    if (this.#history) this.#history = grow(this.#history, event, this.events, isNew);
    this.note(event, key);
  }

  private note(event: JourneyFact, key: string): void {
    this.#keys.add(key);
    if (event.type === 'SubjectErased') this.erased = true;
    if (definitionOf(event.type) === undefined) this.unknownTypes.add(event.type);
    if (event.type === 'FactCorrected' && event.data.corrects !== undefined)
      this.#corrected.add(event.data.corrects);
  }

  private fold(): History {
    const belief = beliefOf(this.events);
    let last = belief.moments.at(-1) ?? BEFORE_ALL;
    for (const { knownAt } of this.events) if (knownAt > last) last = knownAt;
    return belief.historyAt(last);
  }
}
