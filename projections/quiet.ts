import type { Instant, PlainDate } from '../src/domain/plain-date.js';
import type { BelievedFact, Coverage, History, RecordGap } from '../src/journey/belief/history.js';
import type { JourneyFactType } from '../src/journey/catalogue.js';
import type { Policy } from '../src/law/rule.js';
import type { Question } from './question.js';

/** Asked for more than whether there are facts of a type: what it says of nothing does not tell what it says elsewhere. */
class AskedForMore extends Error {}

const more = (): never => {
  throw new AskedForMore();
};

const NOTHING: readonly never[] = [];

/** A history in which nothing was ever said, noting which types are asked for. */
const nothingSaid = (asked: Set<JourneyFactType>): History => {
  const of = <T extends JourneyFactType>(type: T): readonly BelievedFact<T>[] => {
    asked.add(type);
    return NOTHING;
  };
  return {
    of,
    latest: (type) => of(type)[0],
    get dateOfBirth(): PlainDate | undefined {
      of('IdentifierConflictResolved');
      return of('ChildRegistered')[0] as undefined;
    },
    get knownAt(): Instant {
      return more();
    },
    get cutAt(): PlainDate {
      return more();
    },
    get facts(): readonly BelievedFact[] {
      return more();
    },
    get coverage(): readonly Coverage[] {
      return more();
    },
    get gaps(): readonly RecordGap[] {
      return more();
    },
    until: more,
  };
};

/**
 * Types without any facts of which a question answers nothing, whatever else is on record: a question is a pure function
 * of what it asks for. Undefined: what it says of nothing is something, or rests on more than facts.
 */
export const quietWithout = (
  { evaluate }: Pick<Question<unknown, unknown>, 'evaluate'>,
  policy: Policy,
): readonly JourneyFactType[] | undefined => {
  const asked = new Set<JourneyFactType>();
  try {
    return evaluate(nothingSaid(asked), policy).length === 0 ? [...asked] : undefined;
  } catch (error) {
    if (error instanceof AskedForMore) return undefined;
    throw error;
  }
};
