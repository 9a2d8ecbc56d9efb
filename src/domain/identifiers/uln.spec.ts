import { checkUln } from './uln.js';

// ULNs of the fictitious learners of DFE-Digital/get-information-about-pupils (MIT): one of the ten passes.
const GIAP = Array.from({ length: 10 }, (_, n) => `100000000${n}`);
const reason = (text: string): string => {
  const checked = checkUln(text);
  return checked.ok ? 'ok' : checked.reason;
};

describe('a ULN', () => {
  it('has ten digits that weigh 10 modulo 11', () => {
    expect(checkUln('9276308686')).toEqual({ ok: true, value: '9276308686' });
    expect(checkUln(' 9276 308686')).toEqual({ ok: true, value: '9276308686' });
    expect(reason('9276308687')).toBe('uln-check-digit');
  });

  it('finds nine of ten made-up numbers wanting', () => {
    expect(GIAP.filter((uln) => checkUln(uln).ok)).toEqual(['1000000000']);
  });

  it('is not the placeholder of nines, nor any other text', () => {
    expect(reason('9999999999')).toBe('uln-check-digit');
    expect(['0276308686', '927630868', '92763086860', '', 'ABCDEFGHIJ'].map(reason)).toEqual(
      Array<string>(5).fill('uln-malformed'),
    );
  });
});
