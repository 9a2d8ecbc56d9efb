import { dueBefore, fiveMonthsBefore, phaseNamingDue, post16NamingDue } from './phase-transfer-dates.js';

describe('the dates by which a phase transfer is settled', () => {
  it('are kept as the regulations say it and as practice reads it', () => {
    expect(post16NamingDue(2026)).toEqual({ strict: '2026-03-30', customary: '2026-03-31' });
    expect(phaseNamingDue(2026)).toEqual({ strict: '2026-02-14', customary: '2026-02-15' });
    expect(dueBefore('2024-03-01')).toEqual({ strict: '2024-02-29', customary: '2024-03-01' });
  });

  it('lie five calendar months before a post-16 move', () => {
    expect(fiveMonthsBefore('2026-09-01')).toBe('2026-04-01');
    expect(fiveMonthsBefore('2026-07-31')).toBe('2026-02-28');
  });
});
