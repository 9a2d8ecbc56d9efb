import { createProgress } from './progress.js';

const watched = (terminal: boolean, columns = 100) => {
  let [said, at] = ['', 0];
  let waking: { readonly due: number; readonly work: () => void } | undefined;
  const wake = (work: () => void, ms: number) => {
    waking = { due: at + ms, work };
    return () => (waking = undefined);
  };
  const io = { terminal, columns, err: (text: string) => void (said += text) };
  const progress = createProgress(io, { now: () => at, wake });
  const pass = (ms: number): void => {
    const until = at + ms;
    while (waking && waking.due <= until) {
      const { due, work } = waking;
      [at, waking] = [due, undefined];
      work();
    }
    at = until;
  };
  return { progress, pass, said: () => said };
};

describe('progress', () => {
  it('says a plain line within the first second, then every few, where there is no terminal', () => {
    const { progress, said, pass } = watched(false);
    for (let done = 0; done <= 100; done += 10) {
      progress.show({ label: 'Loading', done, total: 100, unit: 'rows' });
      pass(1_000);
    }
    expect(said().trim().split('\n')).toHaveLength(4);
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
    const lines = said().trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Loading [12].xml: 1 of 2 rows$/);
  });
  it('counts a second piece of work from its own start', () => {
    const { progress, said, pass } = watched(false);
    progress.show({ label: 'Reading', done: 0, unit: 'bytes' });
    pass(60_000);
    progress.show({ label: 'Loading', done: 0, unit: 'rows' });
    pass(4_000);
    progress.show({ label: 'Loading', done: 400, unit: 'rows' });
    expect(said()).toContain('Loading: 0 rows\n');
    pass(2_000);
    expect(said()).toContain('Loading: 400 rows, 100/s\n');
  });
  it('goes on saying where it is while the work has nothing new to say', () => {
    const { progress, said, pass } = watched(false);
    progress.show({ label: 'Making', done: 0, total: 9, unit: 'events' });
    pass(1_000);
    expect(said()).toBe('Making: 0 of 9 events\n');
    pass(6_000);
    expect(said()).toBe('Making: 0 of 9 events\n'.repeat(3));
    progress.end();
    pass(60_000);
    expect(said().split('\n')).toHaveLength(4);
  });
  it('counts as speed only what was done since it was first shown', () => {
    const { progress, said, pass } = watched(false);
    progress.show({ label: 'Making', done: 900, total: 1_000, unit: 'events' });
    pass(500);
    progress.show({ label: 'Making', done: 905, total: 1_000, unit: 'events' });
    pass(500);
    expect(said()).toBe('Making: 905 of 1,000 events, 10/s, 10 s left\n');
  });
  it.each([
    [40, 'Loading 50 of 100 rows, 100/s, 1 s left'],
    [20, 'Loading 50 of 100 r'],
  ])('draws no line over the edge of a terminal of %i columns', (columns, line) => {
    const { progress, said, pass } = watched(true, columns);
    progress.show({ label: 'Loading', done: 0, total: 100, unit: 'rows' });
    pass(500);
    progress.show({ label: 'Loading', done: 50, total: 100, unit: 'rows' });
    expect(said().split('\u001b[2K').at(-1)).toBe(line);
  });
});
