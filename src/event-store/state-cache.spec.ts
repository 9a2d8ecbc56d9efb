import { createStateCache } from './state-cache.js';
import type { StreamState } from './stream-state.js';

const stateOf = (weight: number): StreamState<unknown> => ({ weight }) as StreamState<unknown>;
const keptOf = (cache: ReturnType<typeof createStateCache>, names: readonly string[]): string[] =>
  names.filter((name) => cache.get(name) !== undefined);

describe('the states kept in memory', () => {
  it('are given back until they are dropped', () => {
    const cache = createStateCache(100);
    const state = stateOf(3);
    cache.keep('child-a', state);
    expect(cache.get('child-a')).toBe(state);
    cache.drop('child-a');
    expect(cache.get('child-a')).toBeUndefined();
  });
  it('are none where no room is given', () => {
    const cache = createStateCache(0);
    cache.keep('child-a', stateOf(1));
    expect(cache.get('child-a')).toBeUndefined();
  });
  it('keep the newest used, as many events as there is room for', () => {
    const cache = createStateCache(100);
    const names = Array.from({ length: 50 }, (_, i) => `child-${i}`);
    for (const name of names) cache.keep(name, stateOf(9));
    expect(keptOf(cache, names)).toEqual(names.slice(-10));
  });
  it('all stay while they fit, however often each is used', () => {
    const cache = createStateCache(100);
    const states = new Map(Array.from({ length: 10 }, (_, i) => [`child-${i}`, stateOf(9)]));
    for (let round = 0; round < 3; round++)
      for (const [name, state] of states) {
        expect(cache.get(name)).toBe(round === 0 ? undefined : state);
        cache.keep(name, state);
      }
  });
  it('count anew the events of one that grew', () => {
    const cache = createStateCache(100);
    const growing = stateOf(1);
    cache.keep('child-a', growing);
    growing.weight = 1_000;
    cache.keep('child-a', growing);
    expect(cache.get('child-a')).toBeUndefined();
  });
  it('are of the last state kept where a stream was read again', () => {
    const cache = createStateCache(100);
    cache.keep('child-a', stateOf(60));
    const again = stateOf(2);
    cache.keep('child-a', again);
    expect(cache.get('child-a')).toBe(again);
    cache.drop('child-a');
    expect(cache.get('child-a')).toBeUndefined();
  });
});
