import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { RulesRelease } from '../src/law/rule.js';
import { sameCells, type Cells, type Table } from '../src/read-model/rows.js';
import type { Question, RecordQuestion } from './question.js';

/** What fills one table: the questions asked of every history of a person; each rectangle of an answer is a row. */
export interface Projection {
  readonly name: string;
  /** Raised when the same history gives other rows than before: the tables are then rebuilt. */
  readonly version: number;
  readonly table: Table;
  readonly questions: (release: RulesRelease) => readonly Question<unknown, Cells>[];
  readonly ofRecord: readonly RecordQuestion<Cells>[];
}

interface Declaration<C> {
  readonly name: string;
  readonly version: number;
  readonly table: Table;
  readonly questions: (release: RulesRelease) => readonly Question<C, Cells>[];
  readonly ofRecord?: readonly RecordQuestion<Cells>[];
}

/** A projection of one person's histories into one table. */
export const perChild = <C>({ questions, ofRecord = [], ...declared }: Declaration<C>): Projection => ({
  ...declared,
  ofRecord,
  // Each question is handed nothing but its own answers.
  questions: questions as Projection['questions'],
});

/** A question whose answer is the row itself, whoever would have said so. */
export const plainly = (
  reads: readonly JourneyFactType[],
  evaluate: Question<Cells, Cells>['evaluate'],
): Question<Cells, Cells> => ({
  reads,
  evaluate,
  same: sameCells,
  sameRow: sameCells,
});
