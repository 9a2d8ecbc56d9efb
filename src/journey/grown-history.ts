import type { Instant, PlainDate } from '../domain/plain-date.js';
import { beliefOf } from './belief/belief.js';
import type { BelievedFact, Coverage, History, RecordGap } from './belief/history.js';
import { kindOf } from './belief/kinds.js';
import { latestDay } from './belief/statements.js';
import type { JourneyFact, JourneyFactType } from './catalogue.js';

/** A history with a few facts that came after everything in it; what they cannot change is not folded again. */
class GrownHistory implements History {
  readonly #lists = new Map<JourneyFactType, readonly BelievedFact[]>();
  #facts: readonly BelievedFact[] | undefined;
  #afresh: History | undefined;

  constructor(
    readonly base: History,
    readonly added: readonly BelievedFact[],
    readonly knownAt: Instant,
    private readonly events: readonly JourneyFact[],
  ) {}

  get cutAt(): PlainDate | undefined {
    return this.base.cutAt;
  }

  get dateOfBirth(): PlainDate | undefined {
    return this.base.dateOfBirth;
  }

  get facts(): readonly BelievedFact[] {
    return (this.#facts ??= [...this.base.facts, ...this.added]);
  }

  of<T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] {
    const made = this.#lists.get(type) ?? this.listOf(type);
    this.#lists.set(type, made);
    return made as readonly unknown[] as readonly BelievedFact<T>[];
  }

  private listOf(type: JourneyFactType): readonly BelievedFact[] {
    const before = this.base.of(type) as readonly unknown[] as readonly BelievedFact[];
    const since = this.added.filter((fact) => fact.type === type);
    return since.length === 0 ? before : [...before, ...since];
  }

  latest<T extends JourneyFactType>(type: T): BelievedFact<T> | undefined {
    return this.of(type).at(-1);
  }

  get coverage(): readonly Coverage[] {
    return this.afresh().coverage;
  }

  get gaps(): readonly RecordGap[] {
    return this.afresh().gaps;
  }

  until(day: PlainDate): History {
    const added = this.added.filter(({ latestOn }) => latestOn <= day);
    return new GrownHistory(this.base.until(day), added, this.knownAt, this.events);
  }

  // No decision asks for these, so that they are not kept up.
  private afresh(): History {
    const whole = (this.#afresh ??= beliefOf(this.events).historyAt(this.knownAt));
    return this.cutAt === undefined ? whole : whole.until(this.cutAt);
  }
}

/** How many facts are laid over a history before it is folded again. */
const AT_MOST = 64;

/** The natural key of a fact without the episode that it belongs to. */
export const naturalKey = (event: JourneyFact): string => {
  const kind = kindOf(event.type);
  const parts = kind?.key(event as never) ?? [];
  return `${event.type}|${parts.map((part) => part ?? '').join('|')}`;
};

const keyOf = (event: JourneyFact): string => {
  let key: string = `${event.type}|`;
  for (const part of kindOf(event.type)!.key(event as never)) key += part === undefined ? '|' : `|${part}`;
  return key;
};

const believe = (event: JourneyFact): BelievedFact => {
  const { type, data, occurredOn, occurredBy, knownAt, knownFrom, knownPrecision, id } = event;
  return {
    key: keyOf(event),
    ...{ type, data, occurredOn, occurredBy, latestOn: latestDay(occurredOn, knownAt) },
    ...{ endedOn: undefined, episode: undefined, episodes: {}, events: [id], source: 'here' },
    ...{ knownAt, knownFrom, knownPrecision },
  } as BelievedFact;
};

const isLast = (fact: BelievedFact, facts: readonly BelievedFact[]): boolean => {
  const last = facts.at(-1);
  if (last === undefined || last.latestOn < fact.latestOn) return true;
  return last.latestOn === fact.latestOn && kindOf(last.type)!.rank <= kindOf(fact.type)!.rank;
};

/** What stands by itself: typed here, of the life, no state, in no episode, and replacing nothing. */
const standsAlone = (event: JourneyFact): boolean => {
  const kind = kindOf(event.type);
  if (kind === undefined || kind.ofRecord || kind.observation || kind.named.length > 0 || kind.mayOpen)
    return false;
  // They change what is believed of the needs observed before.
  if (event.type === 'NeedRevised' || event.type === 'NeedNoLongerPresent') return false;
  return (
    event.replaces === undefined && event.knownFrom === 'here' && !event.metadata.source.startsWith('import:')
  );
};

/**
 * A history with one more event, where that is the newest in every sense; undefined where all must be folded again.
 * @param events all events, the new one included
 * @param isNew nothing in the stream ever stated the same fact
 */
export const grow = (
  history: History,
  event: JourneyFact,
  events: readonly JourneyFact[],
  isNew: boolean,
): History | undefined => {
  if (!isNew || !standsAlone(event) || event.knownAt < history.knownAt) return undefined;
  const grown = history instanceof GrownHistory ? history : undefined;
  if (grown && grown.added.length >= AT_MOST) return undefined;
  const fact = believe(event);
  const [base, added] = grown ? [grown.base, grown.added] : [history, []];
  if (!isLast(fact, added.length > 0 ? added : base.facts)) return undefined;
  return new GrownHistory(base, [...added, fact], event.knownAt, events);
};
