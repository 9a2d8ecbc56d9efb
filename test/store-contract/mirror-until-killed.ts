import { openMirror } from '../../src/event-store/mirror/mirror.js';
import { storeOfALog } from './store-of-a-log.js';

/** Child process of a spec: fills a mirror, and is gone after the first batch, before or just after the next is written. */
const [path, when] = process.argv.slice(2) as [string, 'before' | 'after'];
const store = await storeOfALog();
let [asked, written] = [0, 0];
const gone = (): void => process.kill(process.pid, 'SIGKILL') as unknown as void;
const mirror = await openMirror(path, store, {
  ready: async () => {
    asked += 1;
    if (when === 'before' && asked === 2) gone();
  },
  onCommit: () => {
    written += 1;
    if (when === 'after' && written === 2) gone();
  },
});
await mirror.reached(await store.head(), Infinity);
await mirror.close();
await store.close();
