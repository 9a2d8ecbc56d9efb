import { openPostgresKeys } from '../../src/event-store/keys/postgres/open.js';
import { startPostgres } from '../postgres/start-postgres.js';
import type { PostgresServer } from '../postgres/start-postgres.js';
import { goingAway } from './going-away.js';
import { keysContract } from './keys-contract.js';
import { lyingThere } from './lying-there.js';
import { sharedErasing } from './several-erasing.js';
import { sharedKeys } from './several-processes.js';
import { sharedRotating } from './several-rotating.js';
import { useShared } from './shared-fixture.js';
import { twoDesks } from './two-desks.js';
import { wherever } from './wherever.js';

let server: PostgresServer;
const newDatabase = (): Promise<string> => server.newDatabase();
beforeAll(async () => void (server = await startPostgres()));
afterAll(() => server.stop());

keysContract('keys in PostgreSQL', async () => {
  const at = { url: await newDatabase(), setting: 'KEY_DATABASE_URL' };
  return {
    open: (opening) => openPostgresKeys({ ...at, mode: 'write', ...opening }),
    openBeside: (opening) => openPostgresKeys({ ...at, mode: 'read', ...opening }),
    done: async () => undefined,
  };
});

describe('keys in PostgreSQL, for several processes', () => {
  useShared(newDatabase);
  describe('keys that several processes share', sharedKeys);
  describe('an erasure that several processes see', sharedErasing);
  describe('a change of the key-encryption key that several processes see', sharedRotating);
  describe('a database of keys', lyingThere);
  describe('a database of keys that goes away', goingAway);
  describe('keys, wherever they are', wherever);
});

describe('two processes that take commands of one log', () => twoDesks(newDatabase));
