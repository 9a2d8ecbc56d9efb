import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenKeysOptions } from '../../src/event-store/keys/key-database.js';
import { openKeys, type KeysAtHand } from '../../src/event-store/keys/sqlite-keys.js';

/** Gives each test of a file a folder of its own, in which keys are opened as often as it likes. */
export const keysInAFolder = () => {
  let dir: string;
  const open: KeysAtHand[] = [];
  const closeAll = (): void => {
    for (const keys of open.splice(0)) keys.close();
  };
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'keys-'))));
  afterEach(() => {
    closeAll();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    /** The folder of the test that runs. */
    dir: (): string => dir,
    open: (more: Partial<OpenKeysOptions> = {}): KeysAtHand => {
      const keys = openKeys(dir, { mode: 'write', logId: 'log', mayCreate: true, ...more });
      open.push(keys);
      return keys;
    },
    closeAll,
  };
};
