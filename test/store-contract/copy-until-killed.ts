import { copyLog } from '../../src/event-store/copying/copy-log.js';
import { between } from './copying.js';

/** Child process of a spec: copies a log, and is gone in the middle of it where it is told so. */
const [from, to, dies] = process.argv.slice(2) as [string, string, string];
let steps = 0;
const die = (): void => process.kill(process.pid, 'SIGKILL') as unknown as void;
await between([from, to], (source, target) =>
  copyLog({
    ...{ from: source, to: target, at: '2026-11-22T10:00:00.000Z', newCopy: 'copy', batch: 80 },
    // The first step is shown before anything is brought.
    onProgress: ({ phase }) =>
      dies === 'dies' && phase === 'copying' && (steps += 1) === 2 ? die() : undefined,
  }),
);
