import { policy2026_11 } from './2026-11.js';
import { policy2026_12 } from './2026-12.js';
import { dayAfter, dayBefore, dayInYear, leadTime } from './lead-times.js';

describe('a lead time', () => {
  it("is the policy's own where it has one", () => {
    const own = { ...policy2026_12, leadTimes: { ...policy2026_12.leadTimes, 'tr-17.amberDays': 14 } };
    expect(leadTime(own, 'tr-17.amberDays')).toBe(14);
    expect(leadTime(policy2026_11, 'tr-03.amberWeeks')).toBe(10);
  });

  it('is, for a rule that came after the policy, what was published with the rule', () => {
    expect(leadTime(policy2026_11, 'tr-17.amberDays')).toBe(28);
  });

  it('is refused where no policy has it', () => {
    expect(() => leadTime(policy2026_11, 'tr-99.amberDays' as 'tr-17.amberDays')).toThrow(RangeError);
  });
});

describe('a day of the year', () => {
  it('is in a year, strictly before a date, or strictly after it', () => {
    expect(dayInYear(policy2026_12, 'tr-18.amberOn', 2026)).toBe('2026-06-01');
    expect(dayBefore(policy2026_12, 'tr-18.amberOn', '2026-06-01')).toBe('2025-06-01');
    expect(dayBefore(policy2026_12, 'tr-18.amberOn', '2026-06-02')).toBe('2026-06-01');
    expect(dayAfter(policy2026_12, 'tr-18.amberOn', '2026-06-01')).toBe('2027-06-01');
    expect(dayAfter(policy2026_12, 'tr-18.amberOn', '2026-05-31')).toBe('2026-06-01');
  });
});
