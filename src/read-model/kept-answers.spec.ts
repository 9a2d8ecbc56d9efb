import { keptAnswers } from './kept-answers.js';

describe('answers that are kept', () => {
  it('are made once, however many ask meanwhile, and anew for other tables', async () => {
    const answers = keptAnswers();
    let made = 0;
    const work = async () => (made += 1);
    const kept = answers('as they stand');
    expect(await Promise.all([kept('a', work), kept('a', work), kept('b', work)])).toEqual([1, 1, 2]);
    expect(await answers('as they stand')('a', work)).toBe(1);
    expect(await answers('written since')('a', work)).toBe(3);
  });
  it('do not last where they failed', async () => {
    const kept = keptAnswers()(1);
    await expect(kept('a', () => Promise.reject(new RangeError('no')))).rejects.toThrow(RangeError);
    expect(await kept('a', async () => 'yes')).toBe('yes');
  });
  it('are fifty: what was not asked for the longest is made again', async () => {
    const kept = keptAnswers()(1);
    const ask = (key: number, now: string): Promise<string> => kept(String(key), async () => now);
    for (let key = 0; key < 50; key++) await ask(key, 'made');
    await ask(0, 'made again');
    await ask(50, 'made');
    expect(await Promise.all([0, 2, 49, 50].map((key) => ask(key, 'made again')))).toEqual(
      new Array(4).fill('made'),
    );
    expect(await ask(1, 'made again')).toBe('made again');
  });
  it('are not mixed with those of older tables that somebody still reads', async () => {
    const answers = keptAnswers();
    const old = answers(1);
    await old('a', async () => 'old');
    expect(await answers(2)('a', async () => 'new')).toBe('new');
    expect(await old('a', async () => 'made again')).toBe('old');
  });
});
