import { monthEnds } from './months.js';

describe('the months of a rehearsal', () => {
  it('are the twelve that ended by today', () => {
    const months = monthEnds('2026-11-22', {});
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-11-30', '2026-10-31']);
    expect(monthEnds('2026-11-30', {}).at(-1)).toBe('2026-11-30');
  });
  it('are those between two days', () => {
    expect(monthEnds('2026-11-22', { from: '2024-01-15', to: '2024-03-30' })).toEqual([
      '2024-01-31',
      '2024-02-29',
    ]);
  });
  it.each([
    [{ to: '2026-11-23' }, 'month-not-over'],
    [{ from: '2026-11-01' }, 'no-month'],
    [{ from: '2020-01-01' }, 'too-many-months'],
  ])('are refused: %j', (days, reason) => {
    expect(() => monthEnds('2026-11-22', days)).toThrow(expect.objectContaining({ reason }));
  });
});
