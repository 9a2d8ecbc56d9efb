import type { Instant } from '../src/domain/plain-date.js';
import { NONE, type Answers } from './answers.js';
import { believe, disbelieve, FOR_EVER, type Emit } from './believed-rows.js';
import type { Told } from './circumstances.js';
import type { Question } from './question.js';
import { spansOf, type Span } from './timeline.js';

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

interface Dressing<C, R> {
  readonly dress: NonNullable<Question<C, R>['dress']>;
  readonly relies: Question<C, R>['relies'] | undefined;
}

/** Whether a row rests on the same that was told: the policy, and the coverage of the kinds that it relies on. */
const toldTheSame = (
  now: Told,
  before: Told | undefined,
  kinds: (() => readonly string[]) | undefined,
): boolean => {
  if (now === before) return true;
  if (before?.policy !== now.policy || kinds === undefined) return false;
  return kinds().every((kind) => before.coverage.get(kind) === now.coverage.get(kind));
};

/** The rows for spans; what was dressed before, and is told the same, is not dressed again. */
const dressed = <C, R>(
  { dress, relies }: Dressing<C, R>,
  spans: readonly Span<C>[],
  told: Told,
  before: Pick<Answers<C, R>, 'spans' | 'rows' | 'told'>,
): readonly (Span<R> | undefined)[] => {
  const rows: (Span<R> | undefined)[] = [];
  for (const span of spans) {
    const { from, to, content } = span;
    const place = before.spans.findIndex(
      (one) => one.content === content && one.from === from && one.to === to,
    );
    const stands = place !== -1 && toldTheSame(told, before.told, relies && (() => relies(content)));
    rows.push(stands ? before.rows[place] : dress(span, told));
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
  const { dress, relies } = question;
  const isToldAnew = dress !== undefined && answers.told !== told;
  if (!isChanged && !isToldAnew) return;
  const spans = isChanged ? spansOf(answers, question.same) : answers.spans;
  // What is not dressed is the row itself.
  const rows =
    dress === undefined
      ? (spans as readonly unknown[] as readonly Span<R>[])
      : dressed({ dress, relies }, spans, told, answers);
  answers.told = told;
  answers.spans = spans;
  answers.rows = rows;
  const { believed } = answers;
  if (rows.length === 0 && believed.length === 0) return;
  answers.believed = believe(believed, rows, knownAt, question.sameRow, emit);
};

/** Emits what is believed still. */
export const endAnswers = <C, R>({ believed }: Answers<C, R>, emit: Emit<R>): void =>
  disbelieve(believed, FOR_EVER, emit);
