import 'reflect-metadata';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCity } from '../src/city/generate-city.js';
import { chances, runDrills } from './drills/run-drills.js';
import { scratchFolders } from './measuring/scratch.js';

const USE = 'npm run drills -- [--rounds N] [--seed N] [--children N]';

const whole = (text: string, name: string): number => {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1) throw new Error(`--${name} takes a whole number from 1.\n${USE}`);
  return n;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: String((Date.now() % 1_000_000) + 1) },
      children: { type: 'string', default: '40' },
    },
  });
  const [rounds, seed] = [whole(values.rounds, 'rounds'), whole(values.seed, 'seed')];
  const scratch = scratchFolders();
  try {
    const city = join(scratch.make('city'), 'files');
    await generateCity({ children: whole(values.children, 'children'), seed: 1, out: city });
    process.stdout.write(`${rounds} rounds, seed ${seed}\n`);
    const worker = [fileURLToPath(new URL('drills/worker.js', import.meta.url))];
    await runDrills({ worker, folder: scratch.make, city, chance: chances(seed) }, rounds, (line) =>
      process.stdout.write(`${line}\n`),
    );
    process.stdout.write(
      'Nothing acknowledged was lost, nothing stands twice, every chain holds, and every row is right.\n',
    );
  } finally {
    scratch.remove();
  }
};

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
