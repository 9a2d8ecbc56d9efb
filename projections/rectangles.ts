import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import { EVERYTHING, type Asked } from '../src/journey/belief/asked.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Belief, History } from '../src/journey/belief/history.js';
import { answerNothing, answerOn, forgetFrom, watchAgain } from './answers.js';
import { askingsOf, type Asking, type Emits, type Questions } from './askings.js';
import { believe, disbelieve, FOR_EVER, type BelievedRow } from './believed-rows.js';
import { changesBetween, type Change } from './changes.js';
import type { Circumstances } from './circumstances.js';
import { endAnswers, settle } from './settled.js';
import { FIRST_DAY } from './timeline.js';
import { turnsFrom, typeOfPerson, type TypeOfPerson } from './turns.js';

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

const typesOf = ({ belief, types }: Course): TypeOfPerson[] =>
  types.map((type) => typeOfPerson(type, belief.bitOf(type))).filter(({ bit }) => bit !== 0);

/** What is on record before any day of the life. */
const presentFirst = (history: History, types: readonly TypeOfPerson[]): Asked => {
  let present = 0;
  for (const { type, bit, ofRecord } of types) if (ofRecord && history.of(type).length > 0) present |= bit;
  return present;
};

const beginsAfresh = (before: Moment | undefined, { history, circumstances }: Moment): boolean =>
  before?.circumstances.policy !== circumstances.policy || before.history.dateOfBirth !== history.dateOfBirth;

/** The first day from which an answer may differ. */
const firstDay = (changes: readonly Change[], asked: Asked, changed: Asked): PlainDate | undefined => {
  let first: PlainDate | undefined;
  if ((changed & asked) === 0) return first;
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
    const present = turn.day === FIRST_DAY ? presentFirst(cut, types) : EVERYTHING;
    for (const { question, answers, reads, from, quiet } of again)
      if (from! > turn.day) continue;
      else if (quiet !== EVERYTHING && (present & quiet) === 0) answerNothing(answers, turn.day, quiet);
      else answerOn(question, answers, reads, turn, cut, moment.circumstances.policy);
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
  let askings: readonly Asking<R>[] = [];
  const believed = ofRecord.map((): BelievedRow<R>[] => []);
  let before: Moment | undefined;
  for (const knownAt of course.moments) {
    const history = course.belief.historyAt(knownAt);
    const moment = { history, circumstances: course.circumstancesAt(knownAt) };
    const { told } = moment.circumstances;
    const afresh = beginsAfresh(before, moment);
    if (afresh) askings = askingsOf(questions, types, emits, moment.circumstances.policy, askings);
    const changes = afresh ? [] : changesBetween(before!.history, history, types);
    const changed = afresh ? EVERYTHING : bitsOf(changes);
    for (const one of askings)
      one.from = afresh ? FIRST_DAY : firstDay(changes, one.answers.watched, changed);
    const again = askings.filter(({ from }) => from !== undefined);
    answerAgain(again, moment, types, changed);
    for (const { question, answers, from, emit } of told === before?.circumstances.told ? again : askings)
      settle(question, answers, { told, knownAt, isAnew: from !== undefined }, emit);
    for (const [i, { spans, sameRow }] of ofRecord.entries())
      believed[i] = believe(believed[i]!, spans(history), knownAt, sameRow, emits[asked.length + i]!);
    before = moment;
  }
  for (const { answers, emit } of askings) endAnswers(answers, emit);
  for (const [i, rows] of believed.entries()) disbelieve(rows, FOR_EVER, emits[asked.length + i]!);
};
