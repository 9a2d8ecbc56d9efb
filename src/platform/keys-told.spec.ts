import { keysTold } from './keys-told.js';

describe('what is told of the keys', () => {
  it('counts each record once whose key is missing', () => {
    const keys = keysTold();
    for (const stream of ['child-a', 'child-b', 'child-a']) keys.onFault({ stream });
    expect(keys.missing()).toBe(2);
  });
  it('misses no key any more that was missed while the database of keys was away', () => {
    const keys = keysTold();
    keys.onTrouble(new Error('away'));
    keys.onFault({ stream: 'child-a' });
    expect([keys.areAway(), keys.missing()]).toEqual([true, 1]);
    keys.onTrouble(undefined);
    expect([keys.areAway(), keys.missing()]).toEqual([false, 0]);
    keys.onFault({ stream: 'child-b' });
    expect(keys.missing()).toBe(1);
  });
});
