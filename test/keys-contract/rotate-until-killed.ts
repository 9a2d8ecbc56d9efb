import { openKeysAt } from '../../src/event-store/keys/keys-at.js';
import type { KeysAt } from '../../src/event-store/keys/keys-at.js';

/**
 * Child process of a spec: changes the key-encryption key. To a given one it is gone between two pages of keys; in a folder it
 * makes one new key after the other, and says so each time, until it is killed.
 */
const { at, logId, next } = JSON.parse(process.argv[2]!) as { at: KeysAt; logId: string; next?: string };
const keys = await openKeysAt(at, { mode: 'write', logId, mayCreate: false });
const die = ({ done }: { done: number }): void => {
  if (done > 0) process.kill(process.pid, 'SIGKILL');
};
process.stdout.write('ready\n');
if (next !== undefined) await keys.rotate(Buffer.from(next, 'base64'), die);
for (;;) {
  await keys.rotate();
  process.stdout.write('changed\n');
}
