import fc from 'fast-check';
import { checkNhsNumber } from './nhs-number.js';

const reason = (text: string): string => {
  const checked = checkNhsNumber(text);
  return checked.ok ? 'ok' : checked.reason;
};

describe('an NHS number', () => {
  // Test persons of DFE-Digital/SUI_Matcher (MIT).
  it('ends in its check digit', () => {
    expect(['9449305552', '9691914913', '9691292211', '9449310424'].map(reason)).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
    ]);
    expect(reason('0449310999')).toBe('nhs-number-check-digit');
  });

  it('may be written in groups', () => {
    expect(checkNhsNumber('944 930 5552')).toEqual({ ok: true, value: '9449305552' });
    expect(checkNhsNumber('944-930-5552')).toEqual({ ok: true, value: '9449305552' });
  });

  it('is ten digits and no placeholder', () => {
    expect(['', '944930555', '94493055522', '0000000000', 'NHS9449305'].map(reason)).toEqual(
      Array<string>(5).fill('nhs-number-malformed'),
    );
  });

  it('has at most one last digit for any nine', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (nine) => {
        const endings = Array.from({ length: 10 }, (_, n) => `${nine}${n}`).filter(
          (text) => checkNhsNumber(text).ok,
        );
        expect(endings.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
