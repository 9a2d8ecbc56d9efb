import { BOUNDS, createTallies } from './tallies.js';

describe('what a service counts', () => {
  it('puts a duration into the first bucket whose bound it does not pass, and the longest beyond all', () => {
    const tallies = createTallies();
    for (const seconds of [BOUNDS[0], BOUNDS[0] * 1.01, 11]) tallies.append(seconds);
    const { buckets, seconds } = tallies.read().appends;
    expect([buckets[0], buckets[1], buckets[BOUNDS.length]]).toEqual([1, 1, 1]);
    expect(seconds).toBeCloseTo(11.001005);
  });
  it('counts commands by name and outcome, and requests by operation and status', () => {
    const tallies = createTallies();
    for (const outcome of ['recorded', 'recorded', 'refused']) tallies.command('RecordViews', outcome);
    tallies.request('child', '200', 0.002);
    tallies.fault();
    const { commands, requests, requestDurations, faults } = tallies.read();
    expect(commands.get('RecordViews')).toEqual(
      new Map([
        ['recorded', 2],
        ['refused', 1],
      ]),
    );
    expect(requests.get('child')?.get('200')).toBe(1);
    expect(requestDurations.get('child')?.seconds).toBe(0.002);
    expect(faults).toBe(1);
  });
});
