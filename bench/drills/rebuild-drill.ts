import { openPlatform } from '../../src/platform/platform.module.js';
import { allRows, checkRows } from './check-rows.js';
import { checkLog, Wrong } from './check-log.js';
import type { Drill, DrillContext } from './drill.js';
import { runAndKill } from './kill.js';

const clock = { now: () => new Date().toISOString() };

const rowsNow = async (dir: string): Promise<string> => {
  const platform = await openPlatform(dir, { mode: 'write', kek: undefined, clock });
  try {
    return (await allRows(platform.readModel)).join('\n');
  } finally {
    await platform.close();
  }
};

/** Kills the process while it makes the lists afresh: those in use stay as they are, and the next rebuild ends well. */
export const rebuildDrill = ({ worker, folder, city, chance }: DrillContext): Drill => {
  let loaded: { readonly dir: string; readonly ms: number } | undefined;

  const load = async () => {
    const dir = folder('rebuild');
    await runAndKill(worker, { dir, task: 'import', files: city }, undefined);
    const { ms } = await runAndKill(worker, { dir, task: 'rebuild' }, undefined);
    return { dir, ms };
  };

  return {
    name: 'rebuild',
    round: async () => {
      loaded ??= await load();
      const { dir, ms } = loaded;
      const before = await rowsNow(dir);
      const { killed } = await runAndKill(worker, { dir, task: 'rebuild' }, Math.round(chance() * ms));
      checkLog(dir);
      if ((await rowsNow(dir)) !== before) throw new Wrong('The lists in use are not what they were before.');
      const rows = await checkRows(dir);
      return `${killed ? 'killed' : 'done before it was killed'}, ${rows} rows as before`;
    },
  };
};
