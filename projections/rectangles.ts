import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import { EVERYTHING, type Asked } from '../src/journey/belief/asked.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Belief, History } from '../src/journey/belief/history.js';
import { answerOn, forgetFrom, noAnswers, watchAgain, type Answers } from './answers.js';
import { believe, disbelieve, FOR_EVER, type BelievedRow, type Emit } from './believed-rows.js';
import { changesBetween, type Change } from './changes.js';
import type { Circumstances } from './circumstances.js';
import type { Question, RecordQuestion } from './question.js';
import { endAnswers, settle } from './settled.js';
import { FIRST_DAY } from './timeline.js';
import { turnsFrom, typeOfPerson, type TypeOfPerson } from './turns.js';

/** Questions made ready to be taken through many persons' histories. */
export interface Questions<R> {
  readonly asked: readonly Question<unknown, R>[];
  readonly ofRecord: readonly RecordQuestion<R>[];
  /** Which of `asked` read a type. */
  readonly readers: ReadonlyMap<JourneyFactType, readonly number[]>;
}

export const questionsOf = <R>(
  asked: readonly Question<unknown, R>[],
  ofRecord: readonly RecordQuestion<R>[] = [],
): Questions<R> => {
  const readers = new Map<JourneyFactType, number[]>();
  for (const [i, { reads }] of asked.entries())
    for (const type of new Set(reads)) readers.set(type, [...(readers.get(type) ?? []), i]);
  return { asked, ofRecord, readers };
};

/** Where the rectangles of each question go, in the order of `asked`, and then of `ofRecord`. */
export type Emits<R> = readonly Emit<R>[];

/** A person's moments of knowledge, and what holds at each beside the facts. */
export interface Course {
  readonly belief: Belief;
  readonly types: readonly JourneyFactType[];
  /** Ascending, the belief's own among them. */
  readonly moments: readonly Instant[];
  readonly circumstancesAt: (knownAt: Instant) => Circumstances;
}

/** One moment of knowledge: the history as known then, and what else holds then. */
interface Moment {
  readonly history: History;
  readonly circumstances: Circumstances;
}

/** A question on its way through a person's moments. */
interface Asking<R> {
  readonly question: Question<unknown, R>;
  readonly answers: Answers<unknown, R>;
  readonly emit: Emit<R>;
  reads: Asked;
  /** The first day from which the answer may differ; undefined: nothing that was asked changed. */
  from: PlainDate | undefined;
}

const typesOf = ({ belief, types }: Course): TypeOfPerson[] =>
  types.map((type) => typeOfPerson(type, belief.bitOf(type))).filter(({ bit }) => bit !== 0);

const askingsOf = <R>(
  { asked, readers }: Questions<R>,
  types: readonly TypeOfPerson[],
  emits: Emits<R>,
): Asking<R>[] => {
  const askings = asked.map((question, i): Asking<R> => ({
    ...{ question, answers: noAnswers(), emit: emits[i]!, reads: 0, from: undefined },
  }));
  for (const { type, bit } of types) for (const i of readers.get(type) ?? []) askings[i]!.reads |= bit;
  return askings;
};

const beginsAfresh = (before: Moment | undefined, { history, circumstances }: Moment): boolean =>
  before?.circumstances.policy !== circumstances.policy || before.history.dateOfBirth !== history.dateOfBirth;

/** The first day from which an answer may differ. */
const firstDay = (changes: readonly Change[], asked: Asked): PlainDate | undefined => {
  let first: PlainDate | undefined;
  for (const { bit, from } of changes)
    if ((bit & asked) !== 0 && (first === undefined || from < first)) first = from;
  return first;
};

const bitsOf = (changes: readonly Change[]): Asked => {
  let bits = 0;
  for (const { bit } of changes) bits |= bit;
  return bits;
};

/** Answers anew, day by day, whatever may differ from its day on. */
const answerAgain = <R>(
  again: readonly Asking<R>[],
  moment: Moment,
  types: readonly TypeOfPerson[],
  changed: Asked,
): void => {
  let first: PlainDate | undefined;
  for (const { from, answers } of again) {
    if (first === undefined || from! < first) first = from;
    forgetFrom(answers, from!, changed);
  }
  if (first === undefined) return;
  for (const turn of turnsFrom(moment.history, types, first)) {
    const cut = moment.history.until(turn.day);
    for (const { question, answers, reads, from } of again)
      if (from! <= turn.day) answerOn(question, answers, reads, turn, cut, moment.circumstances.policy);
  }
  for (const { answers, reads } of again) watchAgain(answers, reads);
};

/**
 * Takes questions through every moment of knowledge, each asked again on the days on which something that it asked
 * before changed. A new latest fact costs one evaluation a question whose answer looked at its type: all else keeps
 * its answer.
 */
export const rectangles = <R>(questions: Questions<R>, course: Course, emits: Emits<R>): void => {
  const { ofRecord, asked } = questions;
  const types = typesOf(course);
  const askings = askingsOf(questions, types, emits);
  const believed = ofRecord.map((): BelievedRow<R>[] => []);
  let before: Moment | undefined;
  for (const knownAt of course.moments) {
    const history = course.belief.historyAt(knownAt);
    const moment = { history, circumstances: course.circumstancesAt(knownAt) };
    const { told } = moment.circumstances;
    const afresh = beginsAfresh(before, moment);
    const changes = afresh ? [] : changesBetween(before!.history, history, types);
    for (const one of askings) one.from = afresh ? FIRST_DAY : firstDay(changes, one.answers.watched);
    const again = askings.filter(({ from }) => from !== undefined);
    answerAgain(again, moment, types, afresh ? EVERYTHING : bitsOf(changes));
    for (const { question, answers, from, emit } of told === before?.circumstances.told ? again : askings)
      settle(question, answers, { told, knownAt, isAnew: from !== undefined }, emit);
    for (const [i, { spans, sameRow }] of ofRecord.entries())
      believed[i] = believe(believed[i]!, spans(history), knownAt, sameRow, emits[asked.length + i]!);
    before = moment;
  }
  for (const { answers, emit } of askings) endAnswers(answers, emit);
  for (const [i, rows] of believed.entries()) disbelieve(rows, FOR_EVER, emits[asked.length + i]!);
};
