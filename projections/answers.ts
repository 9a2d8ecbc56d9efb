import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import { journeyFacts, type JourneyFactType } from '../src/journey/catalogue.js';
import type { BelievedFact, History } from '../src/journey/belief/history.js';
import type { Circumstances, Told } from './circumstances.js';
import type { Question } from './question.js';
import { FIRST_DAY, spansOf, type Span } from './timeline.js';

/** What holds for some days and was believed for some time; half-open on both sides. */
export interface Rectangle<R> extends Span<R> {
  readonly knownFrom: Instant;
  readonly knownTo: Instant;
}

/** After every moment. */
export const FOR_EVER: Instant = '9999-12-31T23:59:59.999Z';

/** One question followed through the moments of knowledge. */
export interface Answers {
  /** Types that are read and that the person has. */
  readonly reads: readonly JourneyFactType[];
  /** @param from the first day that may have changed; undefined: no fact that is read changed. */
  at(moment: Moment, from: PlainDate | undefined): void;
  /** Closes what is believed still. */
  end(): void;
}

/** One moment of knowledge: the history as known then, cut at any day, and what else holds then. */
export interface Moment {
  readonly knownAt: Instant;
  readonly history: History;
  readonly cut: (day: PlainDate) => History;
  readonly circumstances: Circumstances;
}

interface Believed<R> {
  readonly span: Span<R>;
  readonly knownFrom: Instant;
}

/** Days after it occurred on which a fact means something else: where a state ends, or was planned to end. */
const laterTurn = (fact: BelievedFact): PlainDate | undefined => {
  if (fact.endedOn !== undefined) return fact.endedOn;
  if (fact.type !== 'PlacementEndPlanned' && fact.type !== 'ChildrensCareEndPlanned') return undefined;
  return (fact as BelievedFact<'PlacementEndPlanned' | 'ChildrensCareEndPlanned'>).data.endsOn;
};

const daysFrom = (history: History, reads: readonly JourneyFactType[], from: PlainDate): PlainDate[] => {
  const days: PlainDate[] = from === FIRST_DAY ? [FIRST_DAY] : [];
  for (const type of reads) {
    if (journeyFacts[type].speaksOf === 'record') continue;
    for (const fact of history.of(type)) {
      if (fact.latestOn >= from) days.push(fact.latestOn);
      const turn = laterTurn(fact);
      if (turn !== undefined && turn >= from && turn > fact.latestOn) days.push(turn);
    }
  }
  return days.sort().filter((day, i) => i === 0 || day !== days[i - 1]);
};

/** Follows a question about a person who has these types of event; rectangles are emitted as they close. */
export const follow = <C, R>(
  question: Question<C, R>,
  types: ReadonlySet<JourneyFactType>,
  emit: (rectangle: Rectangle<R>) => void,
): Answers => {
  const reads = question.reads.filter((type) => types.has(type));
  const days: PlainDate[] = [];
  const contents: (readonly C[])[] = [];
  let spans: readonly Span<C>[] = [];
  let believed: Believed<R>[] = [];
  let told: Told | undefined;
  const equal = (a: Span<R>, b: Span<R>): boolean =>
    a.from === b.from && a.to === b.to && question.sameRow(a.content, b.content);

  const evaluate = ({ history, cut, circumstances }: Moment, from: PlainDate): void => {
    while (days.length > 0 && days[days.length - 1]! >= from) {
      days.pop();
      contents.pop();
    }
    for (const day of daysFrom(history, reads, from)) {
      days.push(day);
      contents.push(question.evaluate(cut(day), circumstances.policy));
    }
    spans = spansOf({ days, contents }, question.same);
  };

  const believe = (moment: Instant, told: Told): void => {
    const next: Believed<R>[] = [];
    for (const span of spans) {
      const row = question.dress(span, told);
      if (row === undefined) continue;
      const i = believed.findIndex((one) => equal(one.span, row));
      if (i === -1) next.push({ span: row, knownFrom: moment });
      else next.push(...believed.splice(i, 1));
    }
    for (const one of believed) close(one, moment);
    believed = next;
  };
  const close = ({ span, knownFrom }: Believed<R>, knownTo: Instant): void => {
    if (knownFrom < knownTo) emit({ ...span, knownFrom, knownTo });
  };

  return {
    reads,
    at: (moment, from) => {
      if (from === undefined && moment.circumstances.told === told) return;
      told = moment.circumstances.told;
      if (from !== undefined) evaluate(moment, from);
      believe(moment.knownAt, told);
    },
    end: () => {
      for (const one of believed) close(one, FOR_EVER);
    },
  };
};
