import type { Instant, PlainDate } from '../domain/plain-date.js';
import { beliefOf } from './belief/belief.js';
import type { BelievedFact, Coverage, History, RecordGap } from './belief/history.js';
import { kindOf } from './belief/kinds.js';
import { latestDay } from './belief/statements.js';
import type { JourneyFact, JourneyFactType } from './catalogue.js';

type Lists = ReadonlyMap<JourneyFactType, readonly BelievedFact[]>;

/** Facts that came after everything in a history, in order and by type. */
interface Since {
  /** Only ever appended to; the first `count` are meant. */
  readonly facts: BelievedFact[];
  readonly count: number;
  readonly byType: Lists;
}

const NOTHING_SINCE: Since = { facts: [], count: 0, byType: new Map() };

const withOneMore = ({ facts, count, byType }: Since, fact: BelievedFact): Since => {
  const all = facts.length === count && count > 0 ? facts : facts.slice(0, count);
  all.push(fact);
  const ofType = [...(byType.get(fact.type) ?? []), fact];
  return { facts: all, count: count + 1, byType: new Map(byType).set(fact.type, ofType) };
};

const upToDay = ({ facts, count, byType }: Since, day: PlainDate): Since => {
  const by = (fact: BelievedFact): boolean => fact.latestOn <= day;
  const kept = facts.slice(0, count).filter(by);
  const lists = new Map([...byType].map(([type, list]) => [type, list.filter(by)] as const));
  return { facts: kept, count: kept.length, byType: lists };
};

/** A history with facts that came after everything in it; what they cannot change is not folded again. */
class GrownHistory implements History {
  readonly #lists = new Map<JourneyFactType, readonly BelievedFact[]>();
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
    const since = this.since.byType.get(type);
    if (since === undefined) return this.base.of(type);
    return (this.#lists.get(type) ??
      this.keep(type, since)) as readonly unknown[] as readonly BelievedFact<T>[];
  }

  private keep(type: JourneyFactType, since: readonly BelievedFact[]): readonly BelievedFact[] {
    const list = [...this.base.of(type), ...since];
    this.#lists.set(type, list);
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

/** The natural key of a fact without the episode that it belongs to. */
export const naturalKey = (event: JourneyFact): string => {
  const kind = kindOf(event.type);
  const parts = kind?.key(event) ?? [];
  return `${event.type}|${parts.map((part) => part ?? '').join('|')}`;
};

const keyOf = (event: JourneyFact): string => {
  let key: string = `${event.type}|`;
  for (const part of kindOf(event.type)!.key(event)) key += part === undefined ? '|' : `|${part}`;
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
  const [base, since] =
    history instanceof GrownHistory ? [history.base, history.since] : [history, NOTHING_SINCE];
  if (since.count >= AT_MOST) return undefined;
  const fact = believe(event);
  const last = since.count > 0 ? since.facts[since.count - 1] : base.facts.at(-1);
  return comesAfter(last, fact)
    ? new GrownHistory(base, withOneMore(since, fact), event.knownAt, events)
    : undefined;
};
