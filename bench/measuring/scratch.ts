import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/event-store/sqlite/migrate.js';

/** Folder of the bench: peers, cities and logs that it makes. Git does not see it. */
export const benchFolder = (): string => join(packageRoot(), '.bench');

/** Empty folders on the disk of the project (a folder of the system may lie in memory, and cost nothing to sync). */
export const scratchFolders = (): { make: (name: string) => string; remove: () => void } => {
  const root = join(benchFolder(), 'scratch');
  mkdirSync(root, { recursive: true });
  const made: string[] = [];
  return {
    make: (name) => {
      const dir = mkdtempSync(join(root, `${name}-`));
      made.push(dir);
      return dir;
    },
    remove: () => {
      for (const dir of made) rmSync(dir, { recursive: true, force: true });
    },
  };
};
