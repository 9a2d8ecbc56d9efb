import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/event-store/sqlite-store.js';
import { storeContract } from './store-contract.js';

const dir = mkdtempSync(join(tmpdir(), 'log-'));
let made = 0;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

storeContract('the SQLite store', async () => openSqliteStore(join(dir, `${(made += 1)}.db`)));
