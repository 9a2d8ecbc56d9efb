import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Belief, History } from '../src/journey/belief/history.js';
import type { Answers, Moment } from './answers.js';
import { changesBetween, earliestChange } from './changes.js';
import type { Circumstances } from './circumstances.js';
import { FIRST_DAY } from './timeline.js';

const momentOf = (knownAt: Instant, history: History, circumstances: Circumstances): Moment => {
  const cuts = new Map<PlainDate, History>();
  const cut = (day: PlainDate): History => {
    const made = cuts.get(day) ?? history.until(day);
    cuts.set(day, made);
    return made;
  };
  return { knownAt, history, cut, circumstances };
};

/**
 * Takes the questions through every moment of knowledge, each answered on every day on which a fact that it reads occurred.
 * A new latest fact costs one evaluation a question that reads it: all else keeps its answer.
 * @param types the types of event that the person has
 * @param moments ascending, the belief's own among them
 */
export const rectangles = (
  belief: Belief,
  types: ReadonlySet<JourneyFactType>,
  moments: readonly Instant[],
  questions: readonly Answers[],
  circumstancesAt: (knownAt: Instant) => Circumstances,
): void => {
  let before: Moment | undefined;
  for (let i = 0; i < moments.length; i++) {
    const knownAt = moments[i]!;
    const history = belief.historyAt(knownAt);
    const moment = momentOf(knownAt, history, circumstancesAt(knownAt));
    const afresh =
      before === undefined ||
      before.history.dateOfBirth !== history.dateOfBirth ||
      before.circumstances.policy !== moment.circumstances.policy;
    const changes = before === undefined || afresh ? undefined : changesBetween(before.history, history, types);
    for (const answers of questions)
      answers.at(moment, changes === undefined ? FIRST_DAY : earliestChange(changes, answers.reads));
    before = moment;
  }
  for (const answers of questions) answers.end();
};
