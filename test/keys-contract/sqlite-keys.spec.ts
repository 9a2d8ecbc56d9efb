import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../../src/event-store/keys/sqlite-keys.js';
import { keysContract } from './keys-contract.js';

keysContract('keys of a folder', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'keys-'));
  return {
    open: async (opening) => openKeys(dir, { mode: 'write', ...opening }),
    openBeside: async (opening) => openKeys(dir, { mode: 'read', ...opening }),
    done: async () => rmSync(dir, { recursive: true }),
  };
});
