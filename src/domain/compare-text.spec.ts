import { compareText } from './compare-text.js';

describe('text order', () => {
  it('goes by code unit and not by the language of the machine', () => {
    expect(['é', 'b', 'Z', 'a', '10', '9'].sort(compareText)).toEqual(['10', '9', 'Z', 'a', 'b', 'é']);
    expect(compareText('a', 'a')).toBe(0);
  });
});
