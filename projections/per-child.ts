import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { RulesRelease } from '../src/law/rule.js';
import { sameCells, type Cells, type Table } from '../src/read-model/rows.js';
import { follow, type Answers, type Rectangle } from './answers.js';
import type { Question } from './question.js';

/** What fills one table: the questions asked of every history of a person. */
export interface Projection {
  readonly name: string;
  /** Raised when the same history gives other rows than before: the tables are then rebuilt. */
  readonly version: number;
  readonly table: Table;
  /** Its questions about a person who has events of these types; each rectangle of an answer is a row. */
  readonly ask: (
    release: RulesRelease,
    types: ReadonlySet<JourneyFactType>,
    emit: (rectangle: Rectangle<Cells>) => void,
  ) => readonly Answers[];
}

interface Declaration<C> {
  readonly name: string;
  readonly version: number;
  readonly table: Table;
  readonly questions: (release: RulesRelease) => readonly Question<C, Cells>[];
}

/** A projection of one person's histories into one table. */
export const perChild = <C>({ questions, ...declared }: Declaration<C>): Projection => {
  const asked = new WeakMap<RulesRelease, readonly Question<C, Cells>[]>();
  const questionsOf = (release: RulesRelease): readonly Question<C, Cells>[] => {
    const made = asked.get(release) ?? questions(release);
    asked.set(release, made);
    return made;
  };
  return {
    ...declared,
    ask: (release, types, emit) =>
      questionsOf(release).map((question) => follow(question, types, emit)),
  };
};

/** A question whose answer is the row itself, whoever would have said so. */
export const plainly = (
  reads: readonly JourneyFactType[],
  evaluate: Question<Cells, Cells>['evaluate'],
): Question<Cells, Cells> => ({
  reads,
  evaluate,
  same: sameCells,
  dress: (span) => span,
  sameRow: sameCells,
});
