import { firstDay, isExact, isPartialDate, lastDay } from './partial-date.js';

describe('a partial date', () => {
  it('may name a day, a month or a year', () => {
    expect(['2011', '2011-02', '2012-02-29'].every(isPartialDate)).toBe(true);
    expect(
      ['2011-13', '2011-00', '0000', '11', '2011-2', '2011-02-29', '2011-', '', 2011].filter(isPartialDate),
    ).toEqual([]);
  });

  it('runs from its first possible day to its last', () => {
    expect([firstDay('2011'), lastDay('2011')]).toEqual(['2011-01-01', '2011-12-31']);
    expect([firstDay('2012-02'), lastDay('2012-02')]).toEqual(['2012-02-01', '2012-02-29']);
    expect([firstDay('2011-02'), lastDay('2011-02')]).toEqual(['2011-02-01', '2011-02-28']);
    expect([firstDay('2011-02-03'), lastDay('2011-02-03')]).toEqual(['2011-02-03', '2011-02-03']);
  });

  it('is exact only where it names a day', () => {
    expect(['2011', '2011-02', '2011-02-03'].map(isExact)).toEqual([false, false, true]);
  });
});
