import { childOf, streamOf } from '../domain/child-stream.js';
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
/** The stream under which the person is found at a moment. */
const survivingStream = (person: Person, stream: string, known: Instant): string =>
  togetherness(person)
    .filter(({ during }) => during.some(({ from, to }) => from <= known && known < to))
    .find(({ streams }) => streams.some((one) => one.stream === stream))?.streams[0]?.stream ?? stream;

const isErased = (events: StreamFacts['events']): boolean =>
  events.some(({ type }) => type === 'SubjectErased');

/** A record that was erased is told by itself: it is nobody's any more. */
const toldOf = (person: readonly StreamFacts[], stream: string): readonly StreamFacts[] => {
  const own = person.filter((one) => one.stream === stream);
  return own.some(({ events }) => isErased(events)) ? own : person;
};

/** Undefined where the log holds no such child at the position. */
export const findCase = (source: CaseSource, asked: AskedCase): FoundCase | undefined => {
  const { child, position } = asked;
  const found = source.person(child, position);
  if (found.length === 0) return undefined;
  const person = toldOf(found, streamOf(child));
  const authority = source.adopted(position);
  // Only a question that names no moment needs it.
  const latestRecorded = (asked.known === undefined ? source.recordedAt(position) : undefined) ?? BEGINNING;
  const told = childCase({ ...asked, person, stream: streamOf(child), authority, latestRecorded }, release);
  const stream = survivingStream(person as Person, streamOf(child), told.times.known);
  const erased = person.length === 1 && isErased(person[0]!.events);
  const summary = erased || !told.isKnown ? undefined : source.summaryOf(told.history);
  return { child: childOf(stream), position, isErased: erased, case: told, summary };
};

export type { CaseSource };
