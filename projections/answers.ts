import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { History } from '../src/journey/belief/history.js';
import { believe, disbelieve, FOR_EVER, type BelievedRow, type Emit } from './believed-rows.js';
import type { Circumstances, Told } from './circumstances.js';
import type { Question } from './question.js';
import { FIRST_DAY, spansOf, type Span } from './timeline.js';

/** One moment of knowledge: the history as known then, cut at any day, and what else holds then. */
export interface Moment {
  readonly knownAt: Instant;
  readonly history: History;
  readonly cut: (day: PlainDate) => History;
  readonly circumstances: Circumstances;
  /** Types of which there are facts. */
  readonly types: readonly JourneyFactType[];
  /** The days on which facts of a type begin or come to mean something else, ascending. */
  readonly turnsOf: (type: JourneyFactType) => readonly PlainDate[];
}

/** What is remembered of a question from moment to moment; nothing as long as every day's answer is empty. */
export interface Answers<C, R> {
  /** Days on which something that is read changed, and the answer from each on; empty before the first. */
  readonly days: PlainDate[];
  readonly contents: (readonly C[])[];
  spans: readonly Span<C>[];
  believed: BelievedRow<R>[];
  told: Told | undefined;
}

/** A question, which types it reads, and where its rectangles go. */
export interface Asked<C, R> {
  readonly question: Question<C, R>;
  readonly reads: ReadonlySet<JourneyFactType>;
}

/** The days from one on at which something that is read changes, in order; before the first only the record speaks. */
const daysFrom = (moment: Moment, reads: ReadonlySet<JourneyFactType>, from: PlainDate): PlainDate[] => {
  const days: PlainDate[] = from === FIRST_DAY ? [FIRST_DAY] : [];
  for (const type of moment.types) {
    if (!reads.has(type)) continue;
    const turns = moment.turnsOf(type);
    for (let i = turns.length - 1; i >= 0 && turns[i]! >= from; i--) days.push(turns[i]!);
  }
  if (days.length < 2) return days;
  days.sort();
  return days.filter((day, i) => day !== days[i - 1]);
};

const nothingYet = <C, R>(): Answers<C, R> => ({
  days: [],
  contents: [],
  spans: [],
  believed: [],
  told: undefined,
});

/** Answers anew from a day on; what lies before keeps its answer. */
const evaluate = <C, R>(
  { question, reads }: Asked<C, R>,
  before: Answers<C, R> | undefined,
  moment: Moment,
  from: PlainDate,
): Answers<C, R> | undefined => {
  let answers = before;
  while (answers !== undefined && answers.days.length > 0 && answers.days.at(-1)! >= from) {
    answers.days.pop();
    answers.contents.pop();
  }
  for (const day of daysFrom(moment, reads, from)) {
    const content = question.evaluate(moment.cut(day), moment.circumstances.policy);
    if (answers === undefined && content.length === 0) continue;
    answers ??= nothingYet();
    answers.days.push(day);
    answers.contents.push(content);
  }
  if (answers !== undefined) answers.spans = spansOf(answers, question.same);
  return answers;
};

const dressed = <C, R>(
  { dress }: Question<C, R>,
  spans: readonly Span<C>[],
  told: Told,
): readonly Span<R>[] => {
  const rows: Span<R>[] = [];
  for (const span of spans) {
    const row = dress(span, told);
    if (row !== undefined) rows.push(row);
  }
  return rows;
};

/** @param from the first day that may have changed; undefined: no fact that is read changed */
export const answerAt = <C, R>(
  asked: Asked<C, R>,
  before: Answers<C, R> | undefined,
  moment: Moment,
  from: PlainDate | undefined,
  emit: Emit<R>,
): Answers<C, R> | undefined => {
  const { told } = moment.circumstances;
  if (from === undefined && (before === undefined || before.told === told)) return before;
  const answers = from === undefined ? before : evaluate(asked, before, moment, from);
  if (answers === undefined) return undefined;
  answers.told = told;
  const rows = dressed(asked.question, answers.spans, told);
  answers.believed = believe(answers.believed, rows, moment.knownAt, asked.question.sameRow, emit);
  return answers;
};

/** Emits what is believed still. */
export const endAnswers = <C, R>(answers: Answers<C, R> | undefined, emit: Emit<R>): void => {
  if (answers !== undefined) disbelieve(answers.believed, FOR_EVER, emit);
};
