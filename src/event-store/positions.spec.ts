import { StalePosition } from './port.js';
import { formatPosition, parsePosition, positionNumber, positionText } from './positions.js';

const log = '6f0e7c4a-52f1-4f0e-9d1c-0c6a5c2b7d10';

describe('a position', () => {
  it('is written with the log that it belongs to, and read back', () => {
    const text = formatPosition(log, positionText(42));
    expect(text).toBe(`${log}.00000000000000000042`);
    expect(parsePosition(text, log)).toBe(positionText(42));
  });
  it('sorts as text in the order of the log', () => {
    expect(positionText(9) < positionText(10)).toBe(true);
  });
  it('of another log is refused', () => {
    const other = formatPosition('another-log', positionText(1));
    expect(() => parsePosition(other, log)).toThrow(StalePosition);
    expect(() => parsePosition(other, log)).toThrow('another log');
  });
  for (const text of [
    '',
    '42',
    `.${positionText(1)}`,
    `${log}.42`,
    `${log}.${positionText(1)}0`,
    `${log}.-0000000000000000001`,
  ])
    it(`is not "${text}"`, () => {
      expect(() => parsePosition(text, log)).toThrow(StalePosition);
    });
  it('beyond what a number holds is refused and not rounded', () => {
    expect(() => positionNumber('99999999999999999999')).toThrow(StalePosition);
  });
});
