import { withPlan } from '../../../test/support/child.js';
import { asEvents, said } from '../../../test/support/facts.js';
import type { NewFact } from '../../domain/envelope.js';
import { beliefOf } from '../../journey/belief/belief.js';
import { initialPolicy } from '../policies/published.js';
import { release } from '../release.js';
import { readDraft } from './read-draft.js';
import { comparisonsOf, rehearsePerson } from './rehearse-person.js';
import type { MonthOfChild } from './rehearse-person.js';
import { tally } from './tally.js';

const at = (knownAt: string) => ({ knownAt, knownFrom: 'here', knownPrecision: 'instant' }) as const;
const known = (facts: readonly NewFact[]): readonly NewFact[] =>
  facts.map((fact) => ({ ...fact, known: at(`${fact.occurredOn}T12:00:00.000Z`) }));

const meeting = said('AnnualReviewMeetingHeld', {
  planId: 'plan-1',
  reviewId: 'review-1',
  heldOn: '2026-01-12',
});
const decision = (notifiedOn: string) =>
  said('ReviewDecided', { planId: 'plan-1', reviewId: 'review-1', decision: 'maintain', notifiedOn });
const MONTHS = ['2026-01-31', '2026-02-28', '2026-03-31'];
const recordedHere = ['ReviewDecided', 'AnnualReviewMeetingHeld'].map((kind) => ({
  ...{ kind, source: 'here', from: '2000-01-01', to: '9999-12-31' },
}));

const rehearsed = (file: object, facts: readonly NewFact[]): readonly MonthOfChild[] => {
  const draft = readDraft(file, release);
  const belief = beliefOf(asEvents([...known(withPlan), ...known(facts)]));
  const policyAt = () => ({ policy: initialPolicy, recordedHere });
  return rehearsePerson(belief, draft, comparisonsOf(draft, release), policyAt, MONTHS);
};
const DRAFT = {
  ...{ id: 'DRAFT-1', name: 'Meeting without decision', says: 'No decision.', against: 'TR-04' },
  ...{ when: { event: 'AnnualReviewMeetingHeld' }, unless: { events: ['ReviewDecided'] } },
  ...{ amberAfter: { weeks: 2 }, redAfter: { weeks: 4 } },
};
const shown = (months: readonly MonthOfChild[]) =>
  months.map(({ month, adopted, drafted }) => [
    month,
    adopted.days,
    adopted.atEnd,
    drafted.days,
    drafted.atEnd,
  ]);

describe('the rehearsal of one person', () => {
  it('counts the days that the draft colours, beside those of the adopted rule', () => {
    const months = rehearsed(DRAFT, [meeting]);
    // TR-04: amber on 2 February (3 weeks), red from 10 February; the draft: amber on 26 January, red on 9 February.
    expect(shown(months)).toEqual([
      ['2026-01-31', 0, undefined, 6, 'amber'],
      ['2026-02-28', 27, 'red', 28, 'red'],
      ['2026-03-31', 31, 'red', 31, 'red'],
    ]);
    expect(months.map(({ daysAdded, daysRemoved }) => [daysAdded, daysRemoved])).toEqual([
      [6, 0],
      [1, 0],
      [0, 0],
    ]);
  });

  it('is as known then: what was recorded later clears only later', () => {
    const late = { ...decision('2026-02-20'), known: at('2026-03-10T12:00:00.000Z') };
    const draft = readDraft(DRAFT, release);
    const belief = beliefOf(asEvents([...known([...withPlan, meeting]), late]));
    const policyAt = () => ({ policy: initialPolicy, recordedHere });
    const months = rehearsePerson(belief, draft, comparisonsOf(draft, release), policyAt, MONTHS);
    expect(months.map(({ drafted }) => drafted.atEnd)).toEqual(['amber', 'red', undefined]);
  });

  it('clears only within the time that a draft gives, and applies only to whom it says', () => {
    const within = { ...DRAFT, unless: { events: ['ReviewDecided'], within: { weeks: 3 } } };
    const decided = [meeting, decision('2026-02-20')];
    expect(rehearsed(within, decided).at(-1)?.drafted.atEnd).toBe('red');
    expect(rehearsed(DRAFT, decided).at(-1)?.drafted.atEnd).toBeUndefined();
    const ofOthers = [{ ncYear: { to: 0 } }, { age: { from: 90 } }, { status: 'sen-support' }];
    for (const more of ofOthers) {
      const months = rehearsed({ ...DRAFT, when: { ...DRAFT.when, ...more } }, [meeting]);
      expect(months.every(({ drafted }) => drafted.days === 0)).toBe(true);
    }
    const ofPlans = rehearsed({ ...DRAFT, when: { ...DRAFT.when, status: 'ehc-plan' } }, [meeting]);
    expect(ofPlans.at(-1)?.drafted.atEnd).toBe('red');
  });

  it('says of whom the draft cannot speak, for want of a source', () => {
    const [month] = rehearsed({ ...DRAFT, silence: ['LetterSent'] }, [meeting]);
    expect(month?.drafted).toEqual({ days: 0, atEnd: undefined, isUnsaid: true });
  });

  it('tries other lead times of an adopted rule', () => {
    const months = rehearsed({ leadTimes: { 'tr-04.amberWeeks': 1 } }, [meeting]);
    expect(months.map(({ rule }) => rule)).toEqual(['TR-04', 'TR-04', 'TR-04']);
    expect(shown(months)[0]).toEqual(['2026-01-31', 0, undefined, 13, 'amber']);
  });

  it('adds up to children and days, month by month and over them all', () => {
    const counts = tally(['DRAFT-1'], MONTHS);
    counts.add(rehearsed(DRAFT, [meeting]));
    counts.add([]);
    expect(counts.months()[0]).toMatchObject({
      ...{ adopted: 0, drafted: 1, added: 1, removed: 0, draftedDays: 6, daysAdded: 6 },
    });
    expect(counts.months()[2]).toMatchObject({ adoptedRed: 1, draftedRed: 1, added: 0 });
    expect(counts.whole()).toEqual([{ rule: 'DRAFT-1', adopted: 1, drafted: 1, added: 0, removed: 0 }]);
  });
});
