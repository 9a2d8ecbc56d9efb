import type { Instant, PlainDate } from '../domain/plain-date.js';
import { beliefOf } from './belief/belief.js';
import type { BelievedFact, Coverage, History, RecordGap } from './belief/history.js';
import { kindOf } from './belief/kinds.js';
import { latestDay } from './belief/statements.js';
import type { JourneyFact, JourneyFactType } from './catalogue.js';

/** Facts that came after everything in a history, in order. */
interface Since {
  /** Only ever appended to; the first `count` are meant. */
  readonly facts: BelievedFact[];
  readonly count: number;
  /** Only ever added to: every type of `facts`. */
  readonly types: Set<JourneyFactType>;
}

const since = (facts: BelievedFact[]): Since => ({
  ...{ facts, count: facts.length },
  types: new Set(facts.map(({ type }) => type)),
});

const withOneMore = (before: Since | undefined, fact: BelievedFact): Since => {
  // Another history went on from the same one: each goes its own way.
  if (before === undefined || before.facts.length !== before.count)
    return since([...(before?.facts.slice(0, before.count) ?? []), fact]);
  before.facts.push(fact);
  before.types.add(fact.type);
  return { ...before, count: before.count + 1 };
};

const upToDay = ({ facts, count }: Since, day: PlainDate): Since =>
  since(facts.slice(0, count).filter((fact) => fact.latestOn <= day));

/** A history with facts that came after everything in it; what they cannot change is not folded again. */
class GrownHistory implements History {
  #lists: Map<JourneyFactType, readonly BelievedFact[]> | undefined;
  #facts: readonly BelievedFact[] | undefined;
  #afresh: History | undefined;

  constructor(
    readonly base: History,
    readonly since: Since,
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
    const { facts, count } = this.since;
    return (this.#facts ??= [...this.base.facts, ...facts.slice(0, count)]);
  }

  of<T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] {
    if (!this.since.types.has(type)) return this.base.of(type);
    return (this.#lists?.get(type) ?? this.keep(type)) as readonly unknown[] as readonly BelievedFact<T>[];
  }

  private keep(type: JourneyFactType): readonly BelievedFact[] {
    const { facts, count } = this.since;
    const list: BelievedFact[] = [...this.base.of(type)];
    for (let i = 0; i < count; i++) if (facts[i]!.type === type) list.push(facts[i]!);
    (this.#lists ??= new Map()).set(type, list);
    return list;
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
    return new GrownHistory(this.base.until(day), upToDay(this.since, day), this.knownAt, this.events);
  }

  // Hardly a decision asks for these, so that they are not kept up.
  private afresh(): History {
    const whole = (this.#afresh ??= beliefOf(this.events).historyAt(this.knownAt));
    return this.cutAt === undefined ? whole : whole.until(this.cutAt);
  }
}

/** How many facts are laid over a history before it is folded again. */
const AT_MOST = 1_000;

/** What tells a fact from others of its type. */
export type Keyed = Pick<JourneyFact, 'type' | 'data' | 'occurredOn'> & { readonly occurredBy?: boolean };

const keyParts = (fact: Keyed): readonly (string | number | undefined)[] =>
  kindOf(fact.type)?.key(fact) ?? [];

/** The natural key of a fact without the episode that it belongs to. */
export const naturalKey = (fact: Keyed): string => {
  const parts = keyParts(fact);
  let key: string = fact.type;
  for (const part of parts) key += part === undefined ? '|' : `|${part}`;
  return parts.length === 0 ? `${key}|` : key;
};

// As the fold writes it for a fact of no episode.
const keyOf = (fact: Keyed): string => {
  let key = `${fact.type}|`;
  for (const part of keyParts(fact)) key += part === undefined ? '|' : `|${part}`;
  return key;
};

const believe = (event: JourneyFact): BelievedFact => {
  const { type, data, occurredOn, occurredBy, knownAt, knownFrom, knownPrecision, id } = event;
  return {
    key: keyOf(event),
    ...{ type, data, occurredOn, occurredBy, latestOn: latestDay(occurredOn, knownAt) },
    ...{ endedOn: undefined, episode: undefined, episodes: {}, events: [id], source: 'here' },
    ...{ knownAt, knownFrom, knownPrecision },
  };
};

const comesAfter = (last: BelievedFact | undefined, fact: BelievedFact): boolean => {
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
 * @param isNew nothing in the stream ever stated the same fact, nor speaks of this event
 */
export const grow = (
  history: History,
  event: JourneyFact,
  events: readonly JourneyFact[],
  isNew: boolean,
): History | undefined => {
  if (!isNew || !standsAlone(event) || event.knownAt < history.knownAt) return undefined;
  const grown = history instanceof GrownHistory ? history : undefined;
  const base = grown?.base ?? history;
  const before = grown?.since;
  if (before !== undefined && before.count >= AT_MOST) return undefined;
  const fact = believe(event);
  const last = before && before.count > 0 ? before.facts[before.count - 1] : base.facts.at(-1);
  return comesAfter(last, fact)
    ? new GrownHistory(base, withOneMore(before, fact), event.knownAt, events)
    : undefined;
};
