import { CHILD_STREAMS, childOf } from '../../domain/child-stream.js';
import { setImmediate } from 'node:timers/promises';
import { endOfLondonDay } from '../../domain/london.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { openLogReader } from '../../event-store/log-reader.js';
import type { StreamRead } from '../../event-store/log-reader.js';
import { beliefOf } from '../../journey/belief/belief.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import { linkedStreams, togetherness } from '../../journey/record/record.js';
import type { ChildStream, Together } from '../../journey/record/record.js';
import { policyAsKnown } from '../../law/policies/policy-as-known.js';
import type { Adoption } from '../../law/policies/policy-as-known.js';
import type { Draft } from '../../law/rehearsal/draft.js';
import { comparisonsOf, rehearsePerson } from '../../law/rehearsal/rehearse-person.js';
import type { Comparison } from '../../law/rehearsal/rehearse-person.js';
import { tally } from '../../law/rehearsal/tally.js';
import type { MonthTally, WholeTally } from '../../law/rehearsal/tally.js';
import { release } from '../../law/release.js';
import type { CaseSource } from '../../case-replay/find-case.queries.js';
import type { Codec } from '../../event-store/codec/codec.js';
import type { ReadModel } from '../../read-model/read-model.js';
import { RehearsalStopped } from './rehearsal-stopped.js';

export interface Rehearsal {
  readonly draft: Draft;
  /** Last days of months. */
  readonly months: readonly PlainDate[];
  /** The port's position up to which the log is read. */
  readonly position: string;
}

export interface Rehearsed {
  readonly comparisons: readonly Comparison[];
  /** Children looked at; those linked count as one. */
  readonly children: number;
  readonly months: readonly MonthTally[];
  readonly whole: readonly WholeTally[];
}

/** What of an opened data folder a rehearsal reads. */
export interface RehearsalSource {
  readonly log: { readonly path: string };
  readonly codec: Pick<Codec, 'decodeStream'>;
  readonly cases: Pick<CaseSource, 'adopted'>;
  readonly readModel: Pick<ReadModel, 'person'>;
}

/** How far a rehearsal is. */
export interface RehearsalStep {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly unit: string;
}

const isErased = ({ events }: ChildStream): boolean => events.some(({ type }) => type === 'SubjectErased');

/** The persons that a stream begins: itself, or those linked with it, met with the first of their streams alone. */
const personsOf = (
  { codec, readModel }: RehearsalSource,
  { stream, events }: StreamRead,
  position: string,
): readonly Together[] => {
  const first: ChildStream = { stream, events: codec.decodeStream(events) as JourneyFact[] };
  if (linkedStreams(first.events).length === 0) return isErased(first) ? [] : togetherness([first]);
  const person = readModel.person(childOf(stream), position) as readonly ChildStream[];
  if (person.some((one) => one.stream < stream)) return [];
  return togetherness(person.filter((one) => !isErased(one)));
};

const whileTogether = ({ during }: Together, months: readonly PlainDate[]): readonly PlainDate[] =>
  months.filter((month) => {
    const known = endOfLondonDay(month);
    return during.some(({ from, to }) => from <= known && known < to);
  });

const STREAMS_A_STEP = 100;

/**
 * Tries a draft on every child of the log; nothing is written. After each child others have their turn: a server answers
 * meanwhile. @param isStopped asked after each child @throws RehearsalStopped
 */
export const rehearseEverybody = async (
  source: RehearsalSource,
  { draft, months, position }: Rehearsal,
  show: (step: RehearsalStep) => void,
  isStopped: () => boolean,
): Promise<Rehearsed> => {
  const adoptions = source.cases.adopted(position) as readonly unknown[] as readonly Adoption[];
  const policyAt = (known: string) => policyAsKnown(release, adoptions, known);
  const comparisons = comparisonsOf(draft, release);
  const counts = tally(
    comparisons.map(({ rule }) => rule),
    months,
  );
  const reader = openLogReader(source.log.path);
  const total = reader.count({ upTo: position });
  let [children, events, streams] = [0, 0, 0];
  try {
    for (const read of reader.streams({ prefix: CHILD_STREAMS, upTo: position })) {
      for (const together of personsOf(source, read, position)) {
        const its = whileTogether(together, months);
        if (its.length === 0) continue;
        const belief = beliefOf(together.streams.flatMap((one) => one.events));
        counts.add(rehearsePerson(belief, draft, comparisons, policyAt, its));
        children++;
      }
      events += read.events.length;
      if (++streams % STREAMS_A_STEP === 0)
        show({ label: 'Rehearsing', done: events, total, unit: 'events' });
      await setImmediate();
      if (isStopped()) throw new RehearsalStopped();
    }
  } finally {
    reader.close();
  }
  return { comparisons, children, months: counts.months(), whole: counts.whole() };
};
