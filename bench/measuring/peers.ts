import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchFolder } from './scratch.js';

/** emmett-sqlite 0.42.4 names a version of emmett that was never published, so npm is told not to mind, and what they want beside them is named here. */
const PEERS = {
  private: true,
  type: 'module',
  dependencies: {
    '@event-driven-io/dumbo': '0.12.7',
    '@event-driven-io/emmett': '0.42.0',
    '@event-driven-io/emmett-postgresql': '0.42.0',
    '@event-driven-io/emmett-sqlite': '0.42.4',
    '@event-driven-io/pongo': '0.16.11',
    ansis: '3.3.2',
    'async-retry': '1.3.3',
    'cli-table3': '0.6.5',
    commander: '12.1.0',
    pg: '8.13.1',
    'pg-connection-string': '2.7.0',
    sqlite3: '5.1.7',
    uuid: '10.0.0',
  },
  allowScripts: { sqlite3: true },
};

/** The peers could not be installed here. */
export class NoPeer extends Error {}

const folder = (): string => join(benchFolder(), 'peers');

const install = (): void => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), 'package.json'), JSON.stringify(PEERS, undefined, 2));
  const asked = ['install', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  const { status, stderr } = spawnSync('npm', asked, { cwd: folder(), encoding: 'utf8', timeout: 900_000 });
  if (status === 0) return;
  const reason = /npm error (?!code|A complete log)(.*)/.exec(stderr)?.[1] ?? `npm ended with ${status}`;
  throw new NoPeer(`The peer could not be installed (${reason}).`);
};

/** Loads a package of the peers, which are installed on first use. @throws NoPeer */
export const loadPeer = async <T>(name: string, say: (text: string) => void): Promise<T> => {
  if (!existsSync(join(folder(), 'node_modules', ...name.split('/')))) {
    say('  Installing the peers, once; one of them compiles, which takes minutes');
    install();
  }
  const require = createRequire(join(folder(), 'package.json'));
  try {
    return (await import(pathToFileURL(require.resolve(name)).href)) as T;
  } catch (error) {
    throw new NoPeer(
      `The peer does not load (${error instanceof Error ? error.message.split('\n')[0] : 'no reason'}).`,
    );
  }
};
