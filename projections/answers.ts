import type { PlainDate } from '../src/domain/plain-date.js';
import { EVERYTHING, THE_DAY, type Asked } from '../src/journey/belief/asked.js';
import { beginLooking, endLooking, readTheSame, type Looked } from '../src/journey/belief/looking.js';
import type { History } from '../src/journey/belief/history.js';
import type { Policy } from '../src/law/rule.js';
import type { BelievedRow } from './believed-rows.js';
import type { Told } from './circumstances.js';
import type { Question } from './question.js';
import type { Span } from './timeline.js';
import type { Turn } from './turns.js';

/** No answer, no rows: one array for all. */
export const NONE: readonly never[] = [];

/** Days on which something that was asked changed, the answer from each on, and what was looked at to give it. */
interface Answered<C> {
  readonly days: PlainDate[];
  readonly contents: (readonly C[])[];
  readonly looked: Looked[];
}

/** What is remembered of a question from moment to moment. */
export interface Answers<C, R> extends Answered<C> {
  /** What may change the answers. */
  watched: Asked;
  /** How many answers stand from the moment before, and what it answered for the days that are asked about again. */
  kept: number;
  former: Answered<C>;
  /** Types that may differ from the moment before. */
  changed: Asked;
  spans: readonly Span<C>[];
  rows: readonly (Span<R> | undefined)[];
  believed: BelievedRow<R>[];
  told: Told | undefined;
}

const NOTHING_FORMER: Answered<never> = { days: [], contents: [], looked: [] };
const nothingAnswered = <C>(): Answered<C> => ({ days: [], contents: [], looked: [] });

export const noAnswers = <C, R>(): Answers<C, R> => ({
  ...nothingAnswered<C>(),
  watched: EVERYTHING,
  kept: 0,
  former: NOTHING_FORMER,
  changed: EVERYTHING,
  spans: NONE,
  rows: NONE,
  believed: [],
  told: undefined,
});

/** An answer that asked for the day itself may change whenever a type that the question reads turns. */
const withDay = (asked: Asked, reads: Asked): Asked => ((asked & THE_DAY) === 0 ? asked : asked | reads);

/** What may change the answers: what was asked to give them. */
const watchedBy = (looked: readonly Looked[], reads: Asked): Asked => {
  let watched = 0;
  for (const { all } of looked) watched |= all;
  return withDay(watched, reads);
};

/** What lies before the day keeps its answer. */
export const forgetFrom = <C>(answers: Answers<C, unknown>, from: PlainDate, changed: Asked): void => {
  const { days, contents, looked } = answers;
  let kept = days.length;
  while (kept > 0 && days[kept - 1]! >= from) kept--;
  answers.kept = kept;
  answers.changed = changed;
  if (kept === days.length) {
    answers.former = NOTHING_FORMER;
    return;
  }
  answers.former = { days: days.splice(kept), contents: contents.splice(kept), looked: looked.splice(kept) };
};

const sayTheSame = <C>(a: readonly C[], b: readonly C[], same: (a: C, b: C) => boolean): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !same(a[i]!, b[i]!)) return false;
  return true;
};

/** An item as it was given before, where it says the same: what is the same object is not compared again. */
const itemOf = <C>(item: C, place: number, given: readonly C[], same: (a: C, b: C) => boolean): C => {
  const there = given[place];
  if (there !== undefined && (there === item || same(there, item))) return there;
  for (const one of given) if (one === item || same(one, item)) return one;
  return item;
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
  if (sameDay !== undefined && sayTheSame(content, sameDay, same)) return sameDay;
  const given = last ?? sameDay;
  return given === undefined ? content : content.map((item, place) => itemOf(item, place, given, same));
};

/** Whether the answer of the days before holds on: what it asked did not turn, or its readings say the same still. */
const holdsOn = (last: Looked | undefined, reads: Asked, turned: Asked, history: History): boolean => {
  if (last === undefined) return false;
  if ((turned & withDay(last.all, reads)) === 0) return true;
  return (turned & withDay(last.direct, reads)) === 0 && readTheSame(last, history);
};

/** The place of what was answered for the same day the moment before, where nothing that it rests on has changed. */
const standingSince = (
  { former, changed }: Answers<unknown, unknown>,
  day: PlainDate,
  history: History,
): number => {
  const place = former.days.indexOf(day);
  if (place === -1) return -1;
  const looked = former.looked[place]!;
  return (changed & looked.direct & ~THE_DAY) === 0 && readTheSame(looked, history) ? place : -1;
};

const evaluate = <C, R>(
  question: Question<C, R>,
  answers: Answers<C, R>,
  history: History,
  policy: Policy,
): void => {
  const before = beginLooking(history);
  let looked: Looked | undefined;
  try {
    const content = question.evaluate(history, policy);
    answers.contents.push(asGivenBefore(content, answers, question.same));
  } finally {
    looked = endLooking(before);
  }
  answers.looked.push(looked);
};

/** Before any day of the life, where a question is known to answer nothing. */
export const answerNothing = (
  { days, contents, looked }: Answers<unknown, unknown>,
  day: PlainDate,
  asked: Asked,
): void => {
  days.push(day);
  contents.push(NONE);
  looked.push({ direct: asked, all: asked, readings: undefined });
};

/** Asks again on a day if anything turned that the answer of the days before rests on. */
export const answerOn = <C, R>(
  question: Question<C, R>,
  answers: Answers<C, R>,
  reads: Asked,
  turn: Turn,
  history: History,
  policy: Policy,
): void => {
  const { days, contents, looked, former } = answers;
  if (holdsOn(looked[looked.length - 1], reads, turn.types, history)) return;
  days.push(turn.day);
  const place = standingSince(answers, turn.day, history);
  if (place === -1) return evaluate(question, answers, history, policy);
  contents.push(former.contents[place]!);
  looked.push(former.looked[place]!);
};

/** Notes what may change the answers from now on. */
export const watchAgain = (answers: Answers<unknown, unknown>, reads: Asked): void => {
  answers.watched = watchedBy(answers.looked, reads);
};
