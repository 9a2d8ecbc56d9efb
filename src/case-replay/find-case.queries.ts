import type { Instant } from '../domain/plain-date.js';
import { release } from '../law/release.js';
import { togetherness } from '../journey/record/record.js';
import type { Person } from '../journey/record/record.js';
import type { StreamFacts } from '../read-model/projection-rows.js';
import type { TimesAsked } from '../read-model/question-times.js';
import type { Cells } from '../read-model/rows.js';
import type { CaseSource } from './case-source.js';
import { childCase } from './child-case.js';
import type { ChildCase } from './child-case.js';

/** Where resolvers find the cases. */
export const CASES = Symbol('cases');

export interface AskedCase extends TimesAsked {
  readonly child: string;
  /** The port's position at which the log is read. */
  readonly position: string;
}

/** One child's case, under the id that the person has at the moment asked about. */
export interface FoundCase {
  readonly child: string;
  readonly position: string;
  readonly isErased: boolean;
  readonly case: ChildCase;
  /** Undefined where nothing was known of the child yet, and after an erasure. */
  readonly summary: Cells | undefined;
}

const BEGINNING: Instant = '0001-01-01T00:00:00.000Z';
const streamOf = (child: string): string => `child-${child}`;
const childOf = (stream: string): string => stream.slice('child-'.length);

/** The stream under which the person is found at a moment. */
const survivingStream = (person: Person, stream: string, known: Instant): string =>
  togetherness(person)
    .filter(({ during }) => during.some(({ from, to }) => from <= known && known < to))
    .find(({ streams }) => streams.some((one) => one.stream === stream))?.streams[0]?.stream ?? stream;

const isErased = (person: readonly StreamFacts[]): boolean =>
  person.some(({ events }) => events.some(({ type }) => type === 'SubjectErased'));

/** Undefined where the log holds no such child at the position. */
export const findCase = (source: CaseSource, asked: AskedCase): FoundCase | undefined => {
  const { child, position } = asked;
  const person = source.person(child, position);
  if (person.length === 0) return undefined;
  const authority = source.adopted(position);
  // Only a question that names no moment needs it.
  const latestRecorded = (asked.known === undefined ? source.recordedAt(position) : undefined) ?? BEGINNING;
  const found = childCase({ ...asked, person, stream: streamOf(child), authority, latestRecorded }, release);
  const stream = survivingStream(person as Person, streamOf(child), found.times.known);
  const erased = isErased(person);
  const summary = erased || !found.isKnown ? undefined : source.summaryOf(found.history);
  return { child: childOf(stream), position, isErased: erased, case: found, summary };
};

export type { CaseSource };
