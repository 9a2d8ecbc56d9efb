import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { drill } from '../../event-store-server/kill-drill.js';
import { expectNothingLost } from '../../event-store-server/nothing-lost.js';

/** Not among the specs: `npm run test:store` runs it with a server's own start command. */
const command = process.env['EVENT_STORE_START']!;
const kills = Number(process.env['EVENT_STORE_KILLS'] ?? 6);
let running: ChildProcess | undefined;

const start = async (): Promise<void> => {
  running = spawn('sh', ['-c', `exec ${command}`], { detached: true, stdio: 'ignore' });
};
const kill = async (): Promise<void> => {
  const dying = running;
  running = undefined;
  if (dying?.pid === undefined) return;
  const gone = new Promise((resolve) => dying.once('close', resolve));
  process.kill(-dying.pid, 'SIGKILL');
  await gone;
};

beforeAll(start);
afterAll(kill);

describe('a real server that is killed under load', () => {
  it(`loses nothing acknowledged, doubles nothing, and is followed without a gap, over ${kills} kills`, async () => {
    const server = { url: process.env['EVENT_STORE_URL']!, kill, start };
    const drilled = await drill({ server, kills, every: 200, writers: 12 });
    expectNothingLost(drilled);
    process.stdout.write(`${drilled.log.length} events stand, each once, after ${kills} kills.\n`);
    await drilled.close();
  }, 1_200_000);
  it('goes on as if nothing had been when it was frozen under load, and thawed', async () => {
    const frozen = 5_000;
    const server = {
      url: process.env['EVENT_STORE_URL']!,
      kill: async () => {
        process.kill(-running!.pid!, 'SIGSTOP');
        await new Promise((resolve) => setTimeout(resolve, frozen));
      },
      start: async () => void process.kill(-running!.pid!, 'SIGCONT'),
    };
    const drilled = await drill({ server, kills: 3, every: 200, writers: 12 });
    expectNothingLost(drilled);
    await drilled.close();
  }, 1_200_000);
});
