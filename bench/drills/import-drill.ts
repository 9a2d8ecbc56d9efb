import { checkLog, saidByStreams, Wrong } from './check-log.js';
import { checkRows } from './check-rows.js';
import type { Drill, DrillContext } from './drill.js';
import { runAndKill } from './kill.js';

interface Reference {
  readonly said: readonly string[];
  readonly rows: number;
  readonly ms: number;
}

const KILLS_BEFORE_THE_END = 2;

/** Kills the process while it imports, and imports again: in the end all stands as if nothing had happened. */
export const importDrill = ({ worker, folder, city, chance }: DrillContext): Drill => {
  let reference: Reference | undefined;

  const undisturbed = async (): Promise<Reference> => {
    const dir = folder('import-reference');
    const { ms } = await runAndKill(worker, { dir, task: 'import', files: city }, undefined);
    const said = saidByStreams(checkLog(dir));
    return { said, rows: await checkRows(dir), ms };
  };

  return {
    name: 'import',
    round: async () => {
      reference ??= await undisturbed();
      const dir = folder('import');
      const asked = { dir, task: 'import', files: city } as const;
      let [head, kills] = ['', 0];
      for (let again = 0; again < KILLS_BEFORE_THE_END; again++) {
        const { killed } = await runAndKill(worker, asked, Math.round(chance() * reference.ms));
        if (killed) kills += 1;
        const now = checkLog(dir).head;
        if (now < head) throw new Wrong(`The log went back from ${Number(head)} events to ${Number(now)}.`);
        head = now;
      }
      const { lines } = await runAndKill(worker, asked, undefined);
      const log = checkLog(dir);
      if (!lines.includes(`ack import ${log.head}`))
        throw new Wrong('The import was not acknowledged at the head.');
      const said = saidByStreams(log);
      const same =
        said.length === reference.said.length && said.every((line, i) => line === reference!.said[i]);
      if (!same)
        throw new Wrong(
          `After ${kills} kills ${said.length} streams stand, not the ${reference.said.length} expected, or they say something else.`,
        );
      const rows = await checkRows(dir);
      if (rows !== reference.rows)
        throw new Wrong(`After ${kills} kills the lists hold ${rows} rows, not ${reference.rows}.`);
      return `${kills} kills, at ${Number(head)} of ${Number(log.head)} events when last killed, ${rows} rows`;
    },
  };
};
