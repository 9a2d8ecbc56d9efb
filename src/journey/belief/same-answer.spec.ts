import { sameAnswer } from './same-answer.js';

describe('two answers of a reading', () => {
  it('say the same where their lists, fields and sets do', () => {
    const answer = () => [
      { from: '2024-09-01', to: undefined, steps: new Set(['issue']), days: ['2024-01-01'] },
    ];
    expect(sameAnswer(answer(), answer())).toBe(true);
  });

  it.each([
    [[1], [1, 2]],
    [{ from: 'a' }, { from: 'b' }],
    [{ from: 'a' }, { from: 'a', to: 'b' }],
    [
      { from: 'a', to: undefined },
      { from: 'a', to: 'b' },
    ],
    [
      { from: 'a', to: undefined },
      { from: 'a', on: undefined },
    ],
    [new Set(['a']), new Set(['b'])],
    [[], {}],
    [undefined, {}],
  ])('differ where anything in them does: %j and %j', (a, b) => {
    expect([sameAnswer(a, b), sameAnswer(b, a)]).toEqual([false, false]);
  });

  it('differ where they hold other facts, though these say the same: a fact is known by its identity', () => {
    const fact = () => ({ key: 'a', episodes: {} });
    expect(sameAnswer([fact()], [fact()])).toBe(false);
  });
});
