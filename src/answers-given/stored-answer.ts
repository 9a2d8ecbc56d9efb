import type { GivenRow, RecordedAnswer } from './answer-given.js';

/** An answer as a database gives it, without its rows. */
export interface StoredAnswer extends Omit<RecordedAnswer, 'asked' | 'rows'> {
  /** Canonical JSON. */
  readonly asked: string;
  /** Number of its rows. */
  readonly givenRows: number;
}

export const answerOf = (
  { givenRows: _, ...answer }: StoredAnswer,
  rows: readonly GivenRow[],
): RecordedAnswer => ({
  ...answer,
  asked: JSON.parse(answer.asked) as RecordedAnswer['asked'],
  rows,
});
