import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import { askedSoFar, EVERYTHING, forgetAsked, THE_DAY, type Asked } from '../src/journey/belief/asked.js';
import type { History } from '../src/journey/belief/history.js';
import type { Policy } from '../src/law/rule.js';
import { believe, disbelieve, FOR_EVER, type BelievedRow, type Emit } from './believed-rows.js';
import type { Told } from './circumstances.js';
import type { Question } from './question.js';
import { spansOf, type Span } from './timeline.js';
import type { Turn } from './turns.js';

const NONE: readonly never[] = [];

/** Days on which something that was asked changed, the answer from each on, and what was asked to give it. */
interface Answered<C> {
  readonly days: PlainDate[];
  readonly contents: (readonly C[])[];
  readonly asked: Asked[];
}

/** What is remembered of a question from moment to moment. */
export interface Answers<C, R> extends Answered<C> {
  /** What turned since the last answer. */
  turned: Asked;
  /** What may change the answers. */
  watched: Asked;
  /** How many answers stand from the moment before, and what it answered for the days that are asked about again. */
  kept: number;
  former: Pick<Answered<C>, 'days' | 'contents'>;
  spans: readonly Span<C>[];
  believed: BelievedRow<R>[];
  told: Told | undefined;
}

const nothingAnswered = <C>(): Answered<C> => ({ days: [], contents: [], asked: [] });

export const noAnswers = <C, R>(): Answers<C, R> => ({
  ...nothingAnswered<C>(),
  turned: 0,
  watched: EVERYTHING,
  kept: 0,
  former: nothingAnswered(),
  spans: NONE,
  believed: [],
  told: undefined,
});

/** An answer that asked for the day itself may change whenever a type that the question reads turns. */
const withDay = (asked: Asked, reads: Asked): Asked => ((asked & THE_DAY) === 0 ? asked : asked | reads);

/** What may change the answers: what was asked to give them. */
const watchedBy = (asked: readonly Asked[], reads: Asked): Asked => {
  let all = 0;
  for (const one of asked) all |= one;
  return withDay(all, reads);
};

/** What lies before the day keeps its answer. */
export const forgetFrom = <C>(answers: Answers<C, unknown>, from: PlainDate): void => {
  const { days, contents, asked } = answers;
  let kept = days.length;
  while (kept > 0 && days[kept - 1]! >= from) kept--;
  answers.kept = kept;
  answers.former = { days: days.splice(kept), contents: contents.splice(kept) };
  asked.length = kept;
  answers.turned = 0;
};

const sayTheSame = <C>(a: readonly C[], b: readonly C[], same: (a: C, b: C) => boolean): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !same(a[i]!, b[i]!)) return false;
  return true;
};

/** The answer as it was given for the days before, or for the same day the moment before, where it says the same. */
const asGivenBefore = <C>(
  content: readonly C[],
  { contents, former, days }: Answers<C, unknown>,
  same: (a: C, b: C) => boolean,
): readonly C[] => {
  if (content.length === 0) return NONE;
  const last = contents[contents.length - 1];
  if (last !== undefined && sayTheSame(content, last, same)) return last;
  const sameDay = former.contents[former.days.indexOf(days[days.length - 1]!)];
  return sameDay !== undefined && sayTheSame(content, sameDay, same) ? sameDay : content;
};

/** Asks again on a day if anything turned that the answer of the days before asked for. */
export const answerOn = <C, R>(
  question: Question<C, R>,
  answers: Answers<C, R>,
  reads: Asked,
  turn: Turn,
  history: History,
  policy: Policy,
): void => {
  const { days, contents, asked } = answers;
  answers.turned |= turn.types;
  if ((answers.turned & withDay(asked[asked.length - 1] ?? EVERYTHING, reads)) === 0) return;
  answers.turned = 0;
  forgetAsked();
  const content = question.evaluate(history, policy);
  asked.push(askedSoFar());
  days.push(turn.day);
  contents.push(asGivenBefore(content, answers, question.same));
};

/** Notes what may change the answers from now on. */
export const watchAgain = (answers: Answers<unknown, unknown>, reads: Asked): void => {
  answers.watched = watchedBy(answers.asked, reads);
};

/** The next place after one where another answer begins. */
const nextChange = (contents: readonly unknown[], at: number, content: unknown): number => {
  let next = at;
  while (next < contents.length && contents[next] === content) next++;
  return next;
};

/** Whether asking again gave the answers that were there, from the same days on. */
const changedNothing = ({ days, contents, kept, former }: Answers<unknown, unknown>): boolean => {
  let [now, was]: [number, number] = [kept, 0];
  let content: unknown = contents[kept - 1] ?? NONE;
  for (;;) {
    now = nextChange(contents, now, content);
    was = nextChange(former.contents, was, content);
    if (now === contents.length || was === former.contents.length)
      return now === contents.length && was === former.contents.length;
    content = contents[now];
    if (days[now] !== former.days[was] || content !== former.contents[was]) return false;
  }
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

/** Believes from a moment on what the answers and what was told say now. */
export const settle = <C, R>(
  question: Question<C, R>,
  answers: Answers<C, R>,
  { told, knownAt, isAnew }: { readonly told: Told; readonly knownAt: Instant; readonly isAnew: boolean },
  emit: Emit<R>,
): void => {
  const isChanged = isAnew && !changedNothing(answers);
  if (!isChanged && answers.told === told) return;
  if (isChanged) answers.spans = spansOf(answers, question.same);
  answers.told = told;
  const { spans, believed } = answers;
  if (spans.length === 0 && believed.length === 0) return;
  const rows = dressed(question, spans, told);
  answers.believed = believe(believed, rows, knownAt, question.sameRow, emit);
};

/** Emits what is believed still. */
export const endAnswers = <C, R>({ believed }: Answers<C, R>, emit: Emit<R>): void =>
  disbelieve(believed, FOR_EVER, emit);
