import 'reflect-metadata';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCity } from '../src/city/generate-city.js';
import { packageRoot } from '../src/event-store/sqlite/migrate.js';
import { chances } from './drills/chances.js';
import { runDrills } from './drills/run-drills.js';
import { runScaledDrills } from './drills/scaled/run-scaled-drills.js';
import type { ScaledDrill } from './drills/scaled/run-scaled-drills.js';
import { KILLED, VICTIMS } from './drills/scaled/scene.js';
import type { Victim } from './drills/scaled/scene.js';
import { scratchFolders } from './measuring/scratch.js';

const USE = `npm run drills -- [--rounds N] [--seed N] [--children N]
    kills the one process of an embedded log.
npm run drills -- --scaled [--rounds N] [--seed N] [--processes N] [--victims NAME,…|all] [--in-turn]
    kills, under load, one of several processes, the one that keeps the lists, the event store or PostgreSQL; with
    --victims it also freezes, cuts off or slows down. NAME: ${VICTIMS.join(', ')}.
    The event store is a stand-in; EVENT_STORE_URL and EVENT_STORE_START (the command that starts it) name a server with an empty log.
`;

const whole = (text: string, name: string): number => {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < 1) throw new Error(`--${name} takes a whole number from 1.\n${USE}`);
  return n;
};

const victimsOf = (text: string): readonly Victim[] => {
  if (text === 'all') return VICTIMS;
  return text.split(',').map((name) => {
    const victim = VICTIMS.find((one) => one === name);
    if (victim === undefined) throw new Error(`--victims takes some of ${VICTIMS.join(',')}.\n${USE}`);
    return victim;
  });
};

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

interface Asked {
  readonly rounds: number;
  readonly seed: number;
  readonly folder: (name: string) => string;
}

const embedded = async ({ rounds, seed, folder }: Asked, children: number): Promise<void> => {
  const city = join(folder('city'), 'files');
  await generateCity({ children, seed: 1, out: city });
  const worker = [fileURLToPath(new URL('drills/worker.js', import.meta.url))];
  await runDrills({ worker, folder, city, chance: chances(seed) }, rounds, tell);
};

type Scaled = Pick<ScaledDrill, 'processes' | 'victims' | 'inTurn'>;
const scaled = (asked: Asked, how: Scaled): Promise<void> => {
  const program = [join(packageRoot(), 'bin', 'throughline.mjs')];
  return runScaledDrills({ ...asked, ...how, program, env: process.env }, tell);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      scaled: { type: 'boolean', default: false },
      'in-turn': { type: 'boolean', default: false },
      rounds: { type: 'string', default: '100' },
      seed: { type: 'string', default: String((Date.now() % 1_000_000) + 1) },
      children: { type: 'string', default: '40' },
      processes: { type: 'string', default: '2' },
      victims: { type: 'string', default: KILLED.join(',') },
    },
  });
  if (values.help) return void process.stdout.write(USE);
  const [rounds, seed] = [whole(values.rounds, 'rounds'), whole(values.seed, 'seed')];
  const scratch = scratchFolders();
  const asked = { rounds, seed, folder: scratch.make };
  try {
    tell(`${rounds} rounds, seed ${seed}`);
    const victims = victimsOf(values.victims);
    const processes = whole(values.processes, 'processes');
    if (values.scaled) await scaled(asked, { processes, victims, inTurn: values['in-turn'] });
    else await embedded(asked, whole(values.children, 'children'));
    tell('Nothing acknowledged was lost, nothing stands twice, every chain holds, and every row is right.');
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
