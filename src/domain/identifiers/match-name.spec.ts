import fc from 'fast-check';
import { matchName, nameWords } from './match-name.js';

describe('a name for matching', () => {
  it('is the same whatever its case, marks, hyphens and apostrophes', () => {
    const same: [string, string][] = [
      ['AL-KARSHAM', 'Al Karsham'],
      ["TS'AI", 'Ts’ai'],
      ['O`Neill', "O'NEILL"],
      ['Zoë', 'ZOE'],
      ['José Ángel', 'jose angel'],
      ['Müller', 'Mu\u0308ller'],
      ['Strauß', 'STRAUSS'],
      ['Łukasz', 'lukasz'],
      ['Søren', 'Soren'],
      ['Evans–Murtha', 'EVANS-MURTHA'],
      ['St. John', 'St John'],
    ];
    expect(same.filter(([a, b]) => matchName(a) !== matchName(b))).toEqual([]);
  });

  it('keeps different names apart, and letters of other scripts', () => {
    expect(matchName('Ann')).not.toBe(matchName('Anna'));
    expect(matchName('Юлия')).toBe('юлия');
  });

  it('falls into the words of a double name', () => {
    expect(nameWords("Sheikh-Hassan O'Brien ")).toEqual(['sheikh', 'hassan', 'obrien']);
    expect(nameWords(' -- ')).toEqual([]);
  });

  it('is its own name for matching', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => matchName(matchName(name)) === matchName(name)),
    );
  });
});
