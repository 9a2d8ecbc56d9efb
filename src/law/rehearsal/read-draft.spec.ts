import { Refused } from '../../domain/refused.js';
import { release } from '../release.js';
import { readDraft } from './read-draft.js';

const rule = (over: object = {}): object => ({
  ...{ id: 'DRAFT-1', name: 'Meeting without decision', says: 'No decision.' },
  ...{ when: { event: 'AnnualReviewMeetingHeld' }, unless: { events: ['ReviewDecided'] } },
  ...{ amberAfter: { weeks: 2 }, ...over },
});
const refusalOf = (draft: unknown): Refused | undefined => {
  try {
    readDraft(draft, release);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  return undefined;
};
const fieldOf = (draft: unknown): string | undefined => refusalOf(draft)?.field;

describe('a draft', () => {
  it('has other lead times, by the names that policies give them', () => {
    const draft = { leadTimes: { 'tr-03.amberWeeks': 14 }, staleAfterDays: 300, reason: 'A term ahead' };
    expect(readDraft(draft, release)).toEqual({
      ...{ kind: 'lead-times', leadTimes: { 'tr-03.amberWeeks': 14 }, staleAfterDays: 300 },
    });
  });

  it('or is a rule, beside an adopted one or none', () => {
    expect(readDraft(rule({ against: 'TR-04' }), release)).toMatchObject({ kind: 'rule', against: 'TR-04' });
    expect(readDraft(rule(), release)).not.toHaveProperty('against');
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'leadTimes'],
    ['no object', [], ''],
    ['a lead time that no policy has', { leadTimes: { 'tr-99.amberDays': 3 } }, 'leadTimes'],
    ['a lead time below 0', { leadTimes: { 'tr-03.amberWeeks': -1 } }, 'leadTimes/tr-03.amberWeeks'],
    ['a day that no year has', { leadTimes: { 'tr-02.redOn': 1332 } }, 'leadTimes/tr-02.redOn'],
    ['an unknown field', rule({ colour: 'blue' }), ''],
    ['no name', rule({ name: ' ' }), 'name'],
    ['an id of the release', rule({ id: 'TR-04' }), 'id'],
    ['an unknown rule to replace', rule({ against: 'TR-99' }), 'against'],
    ['an unknown type of event', rule({ when: { event: 'SomethingHeld' } }), 'when/event'],
    ['a type that speaks of the record', rule({ when: { event: 'ChildRegistered' } }), 'when/event'],
    ['an age that is no range', rule({ when: { event: 'PlanFinalised', age: {} } }), 'when/age'],
    ['an unknown status', rule({ when: { event: 'PlanFinalised', status: 'lost' } }), 'when/status'],
    ['an unknown clearing type', rule({ unless: { events: ['Nothing'] } }), 'unless/events/0'],
    ['a time in two units', rule({ redAfter: { days: 1, weeks: 1 } }), 'redAfter'],
    ['a time that is not whole', rule({ redAfter: { days: 1.5 } }), 'redAfter/days'],
    ['no colour', rule({ amberAfter: undefined }), 'amberAfter'],
    ['a kind that no source covers', rule({ silence: ['Silence'] }), 'silence/0'],
  ])('is refused with %s, naming the place', (_, draft, field) => {
    expect(fieldOf(draft)).toBe(field);
  });

  const leadTime = (n: unknown) => ({ leadTimes: { 'tr-02.redOn': n } });
  it.each([101, 131, 331, 1231])('takes %i for a day of the year', (n) => {
    expect(fieldOf(leadTime(n))).toBeUndefined();
  });
  it.each([31, 1301, 300, 332, 100])('refuses %i for a day of the year', (n) => {
    expect(fieldOf(leadTime(n))).toBe('leadTimes/tr-02.redOn');
  });
  it('takes other lead times as they are: 0, 99 and 1350 weeks are no days of a year', () => {
    for (const n of [0, 99, 1350]) expect(fieldOf({ leadTimes: { 'tr-03.amberWeeks': n } })).toBeUndefined();
  });
  it('takes another age of what is stale alone, and no name of another field', () => {
    expect(readDraft({ staleAfterDays: 30 }, release)).toEqual({
      ...{ kind: 'lead-times', leadTimes: {}, staleAfterDays: 30 },
    });
    expect(readDraft({ leadTimes: { 'tr-03.amberWeeks': 1 } }, release)).not.toHaveProperty('staleAfterDays');
    expect(fieldOf({ leadTimes: {}, colour: 'blue' })).toBe('');
    expect(fieldOf({ staleAfterDays: 'old' })).toBe('staleAfterDays');
  });
  it('may turn red only, clear by nothing, and name ages, years and times', () => {
    const full = rule({
      ...{ amberAfter: undefined, redAfter: { months: 1 }, silence: ['ReviewDecided', 'LetterSent'] },
      when: { event: 'PlanFinalised', age: { from: 14, to: 25 }, ncYear: { to: 11 }, status: 'ehc-plan' },
      unless: { within: { days: 10 } },
    });
    expect(readDraft(full, release)).toMatchObject({ kind: 'rule', rule: { id: 'DRAFT-1' } });
    expect(fieldOf(rule({ unless: undefined }))).toBeUndefined();
  });

  const place = (over: object, field: string): [object, string] => [rule(over), field];
  it.each([
    place({ when: null }, 'when'),
    place({ when: ['AnnualReviewMeetingHeld'] }, 'when'),
    place({ when: { event: 'AnnualReviewMeetingHeld', colour: 1 } }, 'when'),
    place({ when: { event: 7 } }, 'when/event'),
    place({ when: { event: 'PlanFinalised', age: { from: -1 } } }, 'when/age/from'),
    place({ when: { event: 'PlanFinalised', age: { to: 'old' } } }, 'when/age/to'),
    place({ when: { event: 'PlanFinalised', ncYear: {} } }, 'when/ncYear'),
    place({ unless: 'ReviewDecided' }, 'unless'),
    place({ unless: { events: 'ReviewDecided' } }, 'unless/events'),
    place({ unless: { events: [], after: 1 } }, 'unless'),
    place({ unless: { within: 3 } }, 'unless/within'),
    place({ unless: { within: {} } }, 'unless/within'),
    place({ amberAfter: { weeks: '2' } }, 'amberAfter/weeks'),
    place({ amberAfter: { years: 2 } }, 'amberAfter'),
    place({ id: 7 }, 'id'),
    place({ says: '' }, 'says'),
    place({ silence: [7] }, 'silence/0'),
    place({ silence: 'ReviewDecided' }, 'silence'),
  ])('of %j is refused at %s', (draft, field) => {
    expect(fieldOf(draft)).toBe(field);
  });
  it('that is null or a word is refused', () => {
    expect([fieldOf(null), fieldOf('when')]).toEqual(['', '']);
  });

  it.each([
    [rule({ when: 3 }), 'An object is expected.'],
    [
      rule({ when: { event: 'PlanFinalised', colour: 1 } }),
      'There is a field here that is not one of: event, age, ncYear, status.',
    ],
    [rule({ unless: { colour: 1 } }), 'There is a field here that is not one of: events, within.'],
    [rule({ name: 7 }), 'Text is expected.'],
    [rule({ amberAfter: { days: -1 } }), 'A whole number from 0 is expected.'],
    [rule({ amberAfter: {} }), 'One of days, weeks and months is expected, as {"weeks": 4}.'],
    [rule({ when: { event: 'PlanFinalised', age: {} } }), 'One of from and to is expected.'],
    [
      rule({ when: { event: 'Nothing' } }),
      'A type of event of the catalogue is expected, of the life and not of the record.',
    ],
    [rule({ silence: 1 }), 'A list is expected.'],
    [rule({ silence: ['x'] }), 'A kind of fact is expected that a source can cover, as ReviewDecided.'],
    [
      rule({ when: { event: 'PlanFinalised', status: 'x' } }),
      'One of these is expected: ehc-plan, sen-support, none.',
    ],
    [
      rule({ amberAfter: undefined }),
      'A rule turns amber or red some time after its event: give amberAfter or redAfter.',
    ],
    [{ leadTimes: { x: 1 } }, 'There is a name here that no policy has; docs/rules.md lists them.'],
    [leadTime(1332), 'A day of the year is expected, as month and day: 331 is 31 March.'],
    [{}, 'A draft has other lead times, or a rule with when: "throughline rehearse --help".'],
    [
      rule({ id: 'TR-04' }),
      'A rule of the release has that id: name the draft otherwise, and the rule in against.',
    ],
    [rule({ against: 'x' }), 'A rule of the release is expected, as TR-04.'],
  ])('of %j is told: %s', (draft, words) => {
    expect(refusalOf(draft)).toMatchObject({ reason: 'draft-malformed', message: words });
  });
});
