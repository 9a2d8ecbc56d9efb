import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Belief, History } from '../src/journey/belief/history.js';
import { answerAt, endAnswers, type Answers, type Asked, type Moment } from './answers.js';
import { believe, disbelieve, FOR_EVER, type BelievedRow, type Emit } from './believed-rows.js';
import { changesBetween, type Changes } from './changes.js';
import type { Circumstances } from './circumstances.js';
import type { Question, RecordQuestion } from './question.js';
import { FIRST_DAY } from './timeline.js';
import { turnsOnce } from './turns.js';

/** Questions made ready to be taken through many persons' histories. */
export interface Questions<R> {
  readonly asked: readonly Asked<unknown, R>[];
  readonly ofRecord: readonly RecordQuestion<R>[];
  /** Which of `asked` read a type. */
  readonly readers: ReadonlyMap<JourneyFactType, readonly number[]>;
}

export const questionsOf = <R>(
  questions: readonly Question<unknown, R>[],
  ofRecord: readonly RecordQuestion<R>[] = [],
): Questions<R> => {
  const readers = new Map<JourneyFactType, number[]>();
  for (const [i, { reads }] of questions.entries())
    for (const type of new Set(reads)) readers.set(type, [...(readers.get(type) ?? []), i]);
  return {
    asked: questions.map((question) => ({ question, reads: new Set(question.reads) })),
    ofRecord,
    readers,
  };
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

const momentOf = (
  knownAt: Instant,
  history: History,
  circumstances: Circumstances,
  types: readonly JourneyFactType[],
): Moment => {
  const cuts = new Map<PlainDate, History>();
  const cut = (day: PlainDate): History => {
    let made = cuts.get(day);
    if (made === undefined) cuts.set(day, (made = history.until(day)));
    return made;
  };
  return { knownAt, history, cut, circumstances, types, turnsOf: turnsOnce(history) };
};

/** For each question the first day from which its answer may differ. */
const firstDays = (
  changes: Changes,
  readers: Questions<unknown>['readers'],
  days: (PlainDate | undefined)[],
): void => {
  days.fill(undefined);
  for (const [type, day] of changes) {
    const reading = readers.get(type);
    if (reading === undefined) continue;
    for (const i of reading) {
      const known = days[i];
      if (known === undefined || day < known) days[i] = day;
    }
  }
};

const beginsAfresh = (before: Moment | undefined, { history, circumstances }: Moment): boolean =>
  before?.circumstances.policy !== circumstances.policy || before.history.dateOfBirth !== history.dateOfBirth;

/**
 * Takes questions through every moment of knowledge, each answered on every day on which a fact that it reads
 * occurred. A new latest fact costs one evaluation a question that reads it: all else keeps its answer.
 */
export const rectangles = <R>(
  { asked, ofRecord, readers }: Questions<R>,
  { belief, types, moments, circumstancesAt }: Course,
  emits: Emits<R>,
): void => {
  const answers = new Array<Answers<unknown, R> | undefined>(asked.length).fill(undefined);
  const believed = ofRecord.map((): BelievedRow<R>[] => []);
  const from = new Array<PlainDate | undefined>(asked.length).fill(undefined);
  let before: Moment | undefined;
  for (const knownAt of moments) {
    const moment = momentOf(knownAt, belief.historyAt(knownAt), circumstancesAt(knownAt), types);
    if (before === undefined || beginsAfresh(before, moment)) from.fill(FIRST_DAY);
    else firstDays(changesBetween(before.history, moment.history, types), readers, from);
    for (let i = 0; i < asked.length; i++)
      answers[i] = answerAt(asked[i]!, answers[i], moment, from[i], emits[i]!);
    for (const [i, { spans, sameRow }] of ofRecord.entries())
      believed[i] = believe(believed[i]!, spans(moment.history), knownAt, sameRow, emits[asked.length + i]!);
    before = moment;
  }
  for (let i = 0; i < asked.length; i++) endAnswers(answers[i], emits[i]!);
  for (const [i, rows] of believed.entries()) disbelieve(rows, FOR_EVER, emits[asked.length + i]!);
};
