import { createProgress } from './progress.js';

const watched = (terminal: boolean) => {
  let [said, at] = ['', 0];
  const io = { terminal, err: (text: string) => (said += text) };
  const progress = createProgress(io as never, () => at);
  return { progress, said: () => said, pass: (ms: number) => (at += ms) };
};

describe('progress', () => {
  it('says a plain line every few seconds where there is no terminal', () => {
    const { progress, said, pass } = watched(false);
    for (let done = 0; done <= 100; done += 10) {
      progress.show({ label: 'Loading', done, total: 100, unit: 'rows' });
      pass(1_000);
    }
    expect(said().trim().split('\n')).toHaveLength(3);
    expect(said()).toContain('Loading: 30 of 100 rows, 10/s, 7 s left\n');
    expect(said()).not.toContain('\r');
  });
  it('draws a bar over itself on a terminal, and ends its line', () => {
    const { progress, said, pass } = watched(true);
    progress.show({ label: 'Loading', done: 0, total: 100, unit: 'rows' });
    pass(500);
    progress.show({ label: 'Loading', done: 50, total: 100, unit: 'rows' });
    progress.end();
    expect(said()).toBe('\r\u001b[2KLoading [############............] 50 of 100 rows, 100/s, 1 s left\n');
  });
  it('is not silent through many pieces of work that are short each', () => {
    const { progress, said, pass } = watched(false);
    for (let file = 1; file <= 9; file += 1) {
      progress.show({ label: `Loading ${file}.xml`, done: 1, total: 2, unit: 'rows' });
      pass(1_000);
    }
    expect(said()).toBe('Loading 4.xml: 1 of 2 rows\nLoading 7.xml: 1 of 2 rows\n');
  });
  it('counts a second piece of work from its own start', () => {
    const { progress, said, pass } = watched(false);
    progress.show({ label: 'Reading', done: 0, unit: 'bytes' });
    pass(60_000);
    progress.show({ label: 'Loading', done: 0, unit: 'rows' });
    pass(4_000);
    progress.show({ label: 'Loading', done: 400, unit: 'rows' });
    expect(said()).toBe('Loading: 0 rows\nLoading: 400 rows, 100/s\n');
  });
});
