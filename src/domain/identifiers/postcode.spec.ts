import { checkPostcode, normalisePostcode } from './postcode.js';

describe('a postcode', () => {
  it('is one text however it was typed', () => {
    const typed = ['dn15 6hj', 'DN156HJ', ' DN15  6HJ.', 'Dn1 56hj'];
    expect(new Set(typed.map(normalisePostcode))).toEqual(new Set(['DN15 6HJ']));
  });

  it('has every form in use', () => {
    const used = ['KT19 0ST', 'NR33 1XH', 'B1 1BB', 'B33 8TH', 'EC1A 1BB', 'W1A 0AX', 'GIR 0AA', 'ZZ99 3VZ'];
    expect(used.map((text) => checkPostcode(text))).toEqual(used.map((value) => ({ ok: true, value })));
  });

  it('is whole', () => {
    const bad = ['', 'B1', 'B33', 'B33 8', '38 TH', 'BB33 8THH', 'B33 ATH', 'not known'];
    expect(bad.filter((text) => checkPostcode(text).ok)).toEqual([]);
  });
});
