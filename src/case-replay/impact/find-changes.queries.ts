import { childOf, streamOf } from '../../domain/child-stream.js';
import type { AnswersRegister } from '../../answers-given/register.js';
import type { Instant } from '../../domain/plain-date.js';
import type { JourneyFact } from '../../journey/catalogue.js';
import type { CaseSource } from '../case-source.js';
import { release } from '../../law/release.js';
import { answersAffected } from './answers-affected.js';
import type { AffectedAnswer } from './answers-affected.js';
import type { Impact, OfChild } from './impact.js';
import { listsThatLeftOut, together } from './left-out.js';
import { changesOf } from './record-change.js';
import type { RecordChange } from './record-change.js';

/** The changes of one child's record, with what their impact is calculated from. */
export interface FoundChanges {
  readonly child: OfChild;
  readonly changes: readonly RecordChange[];
}

/**
 * What was corrected, linked or moved in a child's record; none where the log holds no such child at the position.
 * @param known changes known later are left out
 */
export const findChanges = (
  source: Pick<CaseSource, 'person' | 'adopted'>,
  { child, position, known }: { readonly child: string; readonly position: string; readonly known: Instant },
): FoundChanges => {
  const person = source.person(child, position);
  const events = person.flatMap((one) => one.events) as JourneyFact[];
  return {
    child: { person, stream: streamOf(child), authority: source.adopted(position) },
    changes: changesOf(events).filter(({ knownAt }) => knownAt <= known),
  };
};

/** What a change overtook of what was answered. */
export interface Overtaken {
  /** That used what was wrong, or left the child out because of it; the oldest first. */
  readonly answers: readonly AffectedAnswer[];
  /** Of so many lists it cannot be said whether they left the child out. */
  readonly cannotBeSaid: number;
}

/** The answers of the register that used what a change says is wrong, or left the child out because of it. */
export const findOvertaken = async (
  { summaryOf }: Pick<CaseSource, 'summaryOf'>,
  register: Pick<AnswersRegister, 'about' | 'lists'>,
  child: OfChild,
  impact: Impact,
): Promise<Overtaken> => {
  const isErased = child.person.some(({ events }) => events.some(({ type }) => type === 'SubjectErased'));
  const ids = child.person.map(({ stream }) => childOf(stream));
  const against = { child, impact, release, summaryOf: isErased ? () => [] : summaryOf };
  const { answers, cannotBeSaid } = listsThatLeftOut(await register.lists(ids), against);
  return { answers: together(answersAffected(await register.about(ids), against), answers), cannotBeSaid };
};
