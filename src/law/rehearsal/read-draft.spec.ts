import { Refused } from '../../domain/refused.js';
import { release } from '../release.js';
import { readDraft } from './read-draft.js';

const rule = (over: object = {}): object => ({
  ...{ id: 'DRAFT-1', name: 'Meeting without decision', says: 'No decision.' },
  ...{ when: { event: 'AnnualReviewMeetingHeld' }, unless: { events: ['ReviewDecided'] } },
  ...{ amberAfter: { weeks: 2 }, ...over },
});
const fieldOf = (draft: unknown): string | undefined => {
  try {
    readDraft(draft, release);
  } catch (error) {
    if (error instanceof Refused) return error.field;
    throw error;
  }
  return undefined;
};

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
});
