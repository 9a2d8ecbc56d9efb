// The store contract, what is known of the server, and a kill-and-restart drill, against a real event store:
//   EVENT_STORE_URL=esdb://127.0.0.1:2113?tls=false [EVENT_STORE_START="command"] npm run test:store
import { spawn, spawnSync } from 'node:child_process';

const { EVENT_STORE_URL, EVENT_STORE_START } = process.env;
const say = (text) => process.stderr.write(`${text}\n`);

const jest = (...args) => {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // One at a time: the cases look at the whole log.
  const asked = [...flags, 'node_modules/jest/bin/jest.js', '--runInBand', ...args];
  return spawnSync(process.execPath, asked, { stdio: 'inherit' }).status ?? 1;
};

const startServer = () =>
  spawn('sh', ['-c', `exec ${EVENT_STORE_START}`], { detached: true, stdio: 'ignore' });

const stopServer = (server) =>
  new Promise((resolve) => {
    server.once('close', resolve);
    if (server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    else resolve();
  });

// The contract first: it waits for a server that is starting.
const suites = () =>
  jest('test/store-contract/eventstore-db/contract') || jest('test/event-store-server/behaviour');

const main = async () => {
  if (!EVENT_STORE_URL) {
    say('Set EVENT_STORE_URL to the connection string of an event store that these tests may write to.');
    return 2;
  }
  if (!EVENT_STORE_START) {
    const status = suites();
    say(
      'The kill-and-restart drill was left out: it needs EVENT_STORE_START, the command that starts the server.',
    );
    return status;
  }
  const server = startServer();
  const status = suites();
  await stopServer(server);
  return jest('--testMatch', '**/test/store-contract/eventstore-db/real-server.drill.ts') || status;
};

process.exitCode = await main();
