import type { PlainDate } from '../../src/domain/plain-date.js';
import type { BelievedFact } from '../../src/journey/belief/history.js';
import { lateDays, type LateDays } from '../../src/law/late-days.js';
import { release } from '../../src/law/release.js';
import type { Duty } from '../../src/law/rule.js';
import { given } from './given.js';

/** One life and what a rule finds owed in it, with the general endings. */
export interface DutyCase {
  readonly it: string;
  readonly born?: PlainDate;
  readonly facts: readonly BelievedFact[];
  /** What each duty found holds; undefined where it must be absent. Empty: nothing is owed. */
  readonly owes: readonly Partial<Record<keyof Duty, unknown>>[];
  /** Days late of the first duty on a day. */
  readonly late?: readonly [on: PlainDate, days: LateDays];
}

/** The duties of a rule of the release. */
export const dutiesOf = (id: string, { born, facts }: Pick<DutyCase, 'born' | 'facts'>): readonly Duty[] => {
  const rule = release.duties.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  return rule.duties(given(born === undefined ? {} : { born }, ...facts));
};

/** What is asked of a duty, and whether it stands so. */
const asked = (duty: Duty | undefined, owes: DutyCase['owes'][number]) =>
  Object.fromEntries(Object.keys(owes).map((name) => [name, duty?.[name as keyof Duty]]));

/** Holds each case of a rule. */
export const dutyHolds = (id: string, cases: readonly DutyCase[]): void => {
  describe(`the duty ${id}`, () => {
    it.each(cases.map((one) => [one.it, one] as const))('%s', (_, one) => {
      const found = dutiesOf(id, one);
      expect(one.owes.map((owes, place) => asked(found[place], owes))).toEqual(one.owes);
      expect(found).toHaveLength(one.owes.length);
      if (one.late !== undefined) expect(lateDays(found[0]!, one.late[0])).toEqual(one.late[1]);
    });
  });
};
