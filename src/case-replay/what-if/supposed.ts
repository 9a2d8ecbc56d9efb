import type { PartialDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';

/** What is supposed of a child's record; nothing of it is ever recorded. */
export interface Supposed {
  /** Events of facts to leave out. */
  readonly without: readonly string[];
  /** Events of facts that happened on another day. */
  readonly dates: readonly { readonly event: string; readonly occurredOn: PartialDate }[];
  /** Facts that are not on record, with data as the catalogue names it. */
  readonly add: readonly SupposedFact[];
}

export interface SupposedFact {
  readonly type: string;
  readonly occurredOn: PartialDate;
  readonly data: Readonly<Record<string, unknown>>;
}

/** At most so many changes: each is a person's own supposition. */
const MOST = 50;

/** @throws Refused for no change, too many, or two of one fact */
export const checkSupposed = ({ without, dates, add }: Supposed): void => {
  const count = without.length + dates.length + add.length;
  if (count === 0)
    throw new Refused(
      'nothing-supposed',
      undefined,
      'Say what to suppose: a fact left out, a fact on another date, or a fact added.',
    );
  if (count > MOST)
    throw new Refused('too-much-supposed', undefined, `At most ${MOST} changes are supposed at once.`);
};
