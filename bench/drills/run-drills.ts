import type { Drill, DrillContext } from './drill.js';
import { commandsDrill } from './commands-drill.js';
import { importDrill } from './import-drill.js';
import { pairsDrill } from './pairs-drill.js';
import { rebuildDrill } from './rebuild-drill.js';

/** The four drills in turn, so many rounds in all. @throws Wrong at the first thing that is not as it must be */
export const runDrills = async (
  context: DrillContext,
  rounds: number,
  tell: (line: string) => void,
): Promise<void> => {
  const drills: readonly Drill[] = [
    ...[commandsDrill(context), importDrill(context), rebuildDrill(context), pairsDrill(context)],
  ];
  for (let round = 0; round < rounds; round++) {
    const drill = drills[round % drills.length]!;
    tell(`${String(round + 1).padStart(3)} of ${rounds}  ${drill.name.padEnd(8)}  ${await drill.round()}`);
  }
};
