import { openLogReader } from '../../src/event-store/log-reader.js';
import { logFile } from '../../src/event-store/open-log.js';
import { halfDoneIn } from '../../src/platform/half-done.js';
import { checkLog, Wrong } from './check-log.js';
import type { CheckedLog } from './check-log.js';
import { checkRows } from './check-rows.js';
import type { Drill, DrillContext } from './drill.js';
import { runAndKill } from './kill.js';
import { PAIR } from './pairs-said.js';

const LONGEST_MS = 400;

const openIn = (dir: string): number => {
  const reader = openLogReader(logFile(dir));
  try {
    return halfDoneIn(reader).pairs.length;
  } finally {
    reader.close();
  }
};

/** What one record says of both, the other says too: as many links, as many moves as arrivals. */
const checkSides = ({ streams }: CheckedLog): void => {
  const [one, other] = PAIR.map((child) => (streams.get(`child-${child}`) ?? []).map(({ type }) => type));
  const count = (types: readonly string[], type: string): number => types.filter((it) => it === type).length;
  const sides = [
    ['RecordsLinked', 'RecordsLinked'],
    ['RecordsUnlinked', 'RecordsUnlinked'],
    ['FactMovedToAnotherChild', 'FactReceivedFromAnotherChild'],
    ['FactReceivedFromAnotherChild', 'FactMovedToAnotherChild'],
  ] as const;
  for (const [here, there] of sides)
    if (count(one!, here) !== count(other!, there))
      throw new Wrong(`${count(one!, here)} ${here} here, and ${count(other!, there)} ${there} there.`);
};

/** Kills the process while two records are linked, unlinked and given each other's fact, as fast as it goes. */
export const pairsDrill = ({ worker, folder, chance }: DrillContext): Drill => {
  const dir = folder('pairs');
  let from = 0;
  return {
    name: 'pairs',
    round: async () => {
      const asked = { dir, task: 'pairs', from } as const;
      const { lines } = await runAndKill(worker, asked, Math.round(chance() * LONGEST_MS));
      const acks = lines.filter((line) => line.startsWith('ack ')).map((line) => Number(line.split(' ')[1]));
      from = (acks.at(-1) ?? from - 1) + 1;
      const open = openIn(dir);
      const rows = await checkRows(dir); // opens the log to write, and so finishes what is open
      if (openIn(dir) > 0) throw new Wrong('What was said to one of two records was not told to the other.');
      checkSides(checkLog(dir));
      return `${acks.length} acknowledged, ${open} found half said, ${rows} rows`;
    },
  };
};
