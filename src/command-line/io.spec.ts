import { EventEmitter } from 'node:events';
import { whenAskedToEnd } from './io.js';

describe('a process that is asked to end', () => {
  it('says that it will when its work is done, and leaves a second request to the system', () => {
    const [process, said] = [new EventEmitter(), [] as string[]];
    const signal = whenAskedToEnd(process, (text) => said.push(text));
    expect([signal.aborted, process.listenerCount('SIGTERM')]).toEqual([false, 1]);
    process.emit('SIGINT');
    expect(signal.aborted).toBe(true);
    expect(said).toEqual([expect.stringContaining('Ask again to end at once')]);
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual([0, 0]);
  });
});
