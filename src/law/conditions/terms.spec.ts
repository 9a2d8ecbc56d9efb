import fc from 'fast-check';
import { addDays } from '../../domain/plain-date.js';
import {
  birthdayTerm,
  dayOfFact,
  inFull,
  laterTerm,
  localDay,
  monthsFrom,
  named,
  notBefore,
  plus,
  sooner,
  workingDaysFrom,
} from './terms.js';

const meeting = named('meeting', '2025-11-20');

describe('the arithmetic of a date in words', () => {
  it('adds and takes away days, weeks and months, and says the result', () => {
    expect(inFull(plus(meeting, 4, 'week'))).toBe('meeting 20 November 2025 + 4 weeks = 18 December 2025');
    expect(inFull(plus(plus(meeting, 4, 'week'), 1, 'day'))).toBe(
      'meeting 20 November 2025 + 4 weeks + 1 day = 19 December 2025',
    );
    expect(inFull(plus(named('transfer', '2026-09-01'), -7, 'month'))).toBe(
      'transfer 1 September 2026 - 7 months = 1 February 2026',
    );
  });

  it('says a day that needs no arithmetic once', () => {
    expect(inFull(meeting)).toBe('meeting 20 November 2025');
    expect(inFull(plus(meeting, 0, 'day'))).toBe('meeting 20 November 2025');
    expect(inFull(localDay('transfer 1 September 2026', '2026-02-01'))).toBe(
      'transfer 1 September 2026; by local policy, 1 February 2026',
    );
  });

  it('counts months with their first day, working days without it, and birthdays', () => {
    expect(inFull(monthsFrom(named('plan made', '2025-03-01'), 12))).toBe(
      'plan made 1 March 2025 + 12 months (that day included) = 28 February 2026',
    );
    expect(inFull(workingDaysFrom(named('missed', '2026-04-02'), 10))).toBe(
      'missed 2 April 2026 + 10 working days = 20 April 2026',
    );
    expect(inFull(plus(birthdayTerm('2010-02-28', 18), -6, 'month'))).toBe(
      '18th birthday 28 February 2028 - 6 months = 28 August 2027',
    );
  });

  it('says the range where a fact is known to the month only, reckoned from its last day', () => {
    const held = dayOfFact('meeting', { occurredOn: '2025-11', occurredBy: false, latestOn: '2025-11-30' });
    const due = plus(held, 4, 'week');
    expect(due.day).toBe('2025-12-28');
    expect(inFull(due, { from: '2025-11-29', to: '2025-12-28' })).toBe(
      'meeting November 2025 + 4 weeks = between 29 November 2025 and 28 December 2025',
    );
    const by = dayOfFact('plan made', { occurredOn: '2025-11-05', occurredBy: true, latestOn: '2025-11-05' });
    expect(by.words).toBe('plan made by 5 November 2025');
  });

  it('names the floor only where it decides', () => {
    const floor = named('the plan began on', '2025-12-01');
    expect(inFull(notBefore(meeting, floor))).toBe(
      'meeting 20 November 2025, but not before the plan began on 1 December 2025',
    );
    expect(notBefore(plus(meeting, 4, 'week'), floor).words).toBe('meeting 20 November 2025 + 4 weeks');
  });

  it('takes the later of two terms, or the sooner, the first where they are equal', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [one, other] = [named('one', a), named('other', b)];
        expect(laterTerm(one, other)).toBe(b > a ? other : one);
        expect(sooner(one, other)).toBe(b < a ? other : one);
      }),
    );
  });
});
