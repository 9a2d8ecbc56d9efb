import { askedTogether } from './asked-together.js';

describe('what is asked within one turn', () => {
  const asked: (readonly number[])[] = [];
  const double = askedTogether<number, number>(async (all) => {
    asked.push(all);
    if (all.includes(13)) throw new RangeError('not that one');
    return all.map((one) => one * 2);
  });
  afterEach(() => void asked.splice(0));

  it('is one question, answered to each', async () => {
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
    expect(asked).toEqual([[1, 2, 3]]);
  });
  it('is refused to each, and the next turn asks anew', async () => {
    const both = await Promise.allSettled([double(1), double(13)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await double(4)).toBe(8);
  });
});
