import { dayOf, instantOf, momentOf } from './moments.js';
import { WrongUse } from './failures.js';

describe('the times of a command line', () => {
  it('takes a day that exists', () => {
    expect(dayOf('2024-02-29')).toBe('2024-02-29');
  });
  it.each(['2026-02-29', '29/02/2024', '2026-2-1', 'today', ''])(
    'refuses %p as a day, and says how one is written',
    (text) => {
      expect(() => dayOf(text)).toThrow(WrongUse);
      expect(() => dayOf(text)).toThrow('2026-01-31');
    },
  );
  it('takes a day as the end of that day in London', () => {
    expect(momentOf('2026-01-31', '--known')).toBe('2026-01-31T23:59:59.999Z');
    expect(momentOf('2026-07-31', '--known')).toBe('2026-07-31T22:59:59.999Z');
  });
  it('takes a moment with or without decimals', () => {
    expect(momentOf('2026-01-31T09:30:00Z', '--known')).toBe('2026-01-31T09:30:00.000Z');
    expect(instantOf('2026-01-31T09:30:00.25Z', '--known-at')).toBe('2026-01-31T09:30:00.250Z');
  });
  it.each(['2026-01-31T09:30:00', '2026-01-31T25:00:00Z', '2026-13-01', '2026-01-31T09:30Z'])(
    'refuses %p, naming the option',
    (text) => {
      expect(() => momentOf(text, '--known')).toThrow(/^--known takes/);
    },
  );
});
