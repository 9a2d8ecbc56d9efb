import { positionText } from '../positions.js';
import { watchHead } from './watch-head.js';

describe('a watch over the head of an event store', () => {
  it('says for how long the store has held more, and stops once it was reached', async () => {
    let [position, head] = [positionText(1), positionText(1)];
    let told = (): void => undefined;
    const asked = (): Promise<void> => new Promise((resolve) => (told = resolve));
    const store = {
      head: async () => {
        setImmediate(() => told());
        return head;
      },
    };
    const watch = watchHead(store, () => position, 1);
    await asked();
    expect(watch.behindSeconds()).toBe(0);
    head = positionText(2);
    await asked();
    await asked();
    expect(watch.behindSeconds()).toBeGreaterThan(0);
    position = head;
    watch.reached();
    expect(watch.behindSeconds()).toBe(0);
    watch.stop();
  });
  it('keeps why the head could not be asked for until it could', async () => {
    let told = (): void => undefined;
    const asked = (): Promise<void> => new Promise((resolve) => (told = resolve));
    let fault: Error | undefined = new Error('no answer');
    const store = {
      head: async () => {
        setImmediate(() => told());
        if (fault) throw fault;
        return positionText(1);
      },
    };
    const watch = watchHead(store, () => positionText(1), 1);
    await asked();
    expect(watch.trouble()).toBe(fault);
    fault = undefined;
    await asked();
    await asked();
    expect(watch.trouble()).toBeUndefined();
    watch.stop();
  });
});
