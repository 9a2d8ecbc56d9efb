import { projectorTalk } from './projector-talk.js';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A rebuild that fails so often before it is done. */
const failing = (times: number) => {
  let [tried, told] = [0, 0];
  const talk = projectorTalk(async () => {
    if (++tried <= times) throw new RangeError('no');
    told += 1;
  }, 1);
  return { talk, tried: () => tried, done: () => told };
};

describe('a rebuild that the projector asked for', () => {
  it('is tried again until it is done', async () => {
    const { talk, done } = failing(3);
    talk.hear({ kind: 'rebuild-due' });
    for (let i = 0; i < 100 && done() === 0; i++) await soon();
    expect(done()).toBe(1);
    expect(talk.failing()).toBeUndefined();
  });
  it('is said to fail for as long as it does, whatever else the projector says', async () => {
    const { talk } = failing(Infinity);
    talk.hear({ kind: 'rebuild-due' });
    await soon();
    talk.hear({ kind: 'at', position: undefined });
    expect(talk.failing()).toMatch(/^RangeError/);
    talk.stop();
  });
  it('is left once the projector is stopped', async () => {
    const { talk, tried } = failing(Infinity);
    talk.hear({ kind: 'rebuild-due' });
    talk.stop();
    await soon();
    expect(tried()).toBe(1);
  });
});
