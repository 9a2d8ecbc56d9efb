// Builds what is missing or out of date, then runs a built file in this process:
//   node scripts/run-built.mjs bench/main.js --quick
// Writes nothing to stdout of its own.
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { enoughNode, sayWhatToDo } from './node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', 'built');
const SOURCES = ['src', 'projections', 'bench', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Runs `dist/<file>` as if it had been started with these arguments. */
export async function runBuilt(file, args) {
  if (!enoughNode()) return sayWhatToDo();
  if (isStale() && !(await buildOnce())) {
    process.exitCode = 1;
    return;
  }
  const path = join(root, 'dist', file);
  if (!existsSync(path)) {
    process.stderr.write(`There is no ${file.replace(/\.js$/, '.ts')} to run.\n`);
    process.exitCode = 1;
    return;
  }
  process.argv = [process.argv[0], path, ...args];
  // Those of this program alone: reading everybody else's would make each start longer.
  module.setSourceMapsSupport(true, { nodeModules: false });
  // What was compiled once is not compiled at each start; where the folder cannot be written it is left out.
  module.enableCompileCache(join(root, 'dist', 'compiled'));
  await import(pathToFileURL(path).href);
}

/** An image holds no sources, and needs no build. */
function isStale() {
  if (!existsSync(join(root, 'src'))) return false;
  if (!existsSync(stamp)) return true;
  const builtAt = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => existsSync(join(root, source)) && newerThan(builtAt, join(root, source)));
}

/** A folder's own time changes when a file in it is added, removed or renamed. */
function newerThan(time, path) {
  const found = statSync(path);
  if (found.mtimeMs > time) return true;
  return found.isDirectory() && readdirSync(path).some((name) => newerThan(time, join(path, name)));
}

/** Two commands right after an install build once: the second waits for the first. */
async function buildOnce() {
  // Only here: what a Node that is too old lacks is asked for once it is known to be new enough.
  const { oneAtATime } = await import('./one-at-a-time.mjs');
  const say = () => process.stderr.write('Another command is building. Waiting for it...\n');
  return oneAtATime(join(root, 'dist', 'building'), say, () => !isStale() || build());
}

function build() {
  const startedAt = new Date();
  process.stderr.write('Building...\n');
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(tsc)) {
    process.stderr.write('The compiler is not installed. Run "npm ci" first.\n');
    return false;
  }
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return false;
  // Dated from the start, so that a file saved during the build counts as newer.
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
  return true;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  await runBuilt(file, args);
}
