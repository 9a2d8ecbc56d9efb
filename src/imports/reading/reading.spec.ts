import fc from 'fast-check';
import { isUtf8 } from 'node:buffer';
import { isDayOnly, readDate, readMoment } from './dates.js';
import { isFormula } from './formula.js';
import { firstNonUtf8 } from './utf8.js';

describe('a date as files write it', () => {
  it('is read in the forms of returns, exports, spreadsheets and the register', () => {
    const same = [
      '2022-09-28',
      '2022-09-28T00:00:00',
      '2022-Sep-28 00:00:00',
      '28/09/2022',
      '28-09-2022',
      '28/09/2022 00:00',
    ];
    expect(new Set(same.map(readDate))).toEqual(new Set(['2022-09-28']));
  });

  it('is nothing where the calendar has no such day', () => {
    const bad = ['2023-02-29', '2022-Abc-01', '31/04/2022', '', 'soon', '20220928', '2022-13-01'];
    expect(bad.map(readDate)).toEqual(bad.map(() => undefined));
  });
});

describe('a moment as files write it', () => {
  it('without a zone is what a clock in London showed', () => {
    expect(readMoment('2026-01-20T10:00:00')).toBe('2026-01-20T10:00:00.000Z');
    expect(readMoment('2026-07-20T10:00:00')).toBe('2026-07-20T09:00:00.000Z');
    expect(readMoment('2026-07-20T10:00:00.5Z')).toBe('2026-07-20T10:00:00.500Z');
  });

  it('with a zone is what a clock there showed', () => {
    expect(readMoment('2026-02-20T10:00:00+00:00')).toBe('2026-02-20T10:00:00.000Z');
    expect(readMoment('2026-07-20T10:00:00.1234567+01:00')).toBe('2026-07-20T09:00:00.123Z');
    expect(readMoment('2026-07-20T23:30:00-0130')).toBe('2026-07-21T01:00:00.000Z');
    expect(readMoment('2026-07-20T10:00:00Z')).toBe('2026-07-20T10:00:00.000Z');
  });

  it('of which only the day is known is the day’s last millisecond in London', () => {
    expect(readMoment('2026-07-20')).toBe('2026-07-20T22:59:59.999Z');
    expect([isDayOnly('2026-07-20'), isDayOnly('2026-07-20T10:00')]).toEqual([true, false]);
  });
});

describe('the first byte that is not UTF-8', () => {
  it('is found wherever it stands', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => Buffer.from(one));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bytes = Buffer.concat([before, Buffer.from([0xff]), after]);
        expect(firstNonUtf8(bytes)).toBe(before.length);
      }),
    );
  });

  it('is none in text that is UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = Buffer.from(text);
        expect(firstNonUtf8(bytes) === -1).toBe(isUtf8(bytes));
      }),
    );
  });
});

describe('a cell that a spreadsheet would run', () => {
  it('is told from a number with a sign', () => {
    expect(['=1+1', '@x', '+cmd', '-2+3', '\t=1'].map(isFormula)).toEqual([true, true, true, true, true]);
    expect(['-2', '+44 20', '12', "O'Neill", 'a=b'].map(isFormula)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
