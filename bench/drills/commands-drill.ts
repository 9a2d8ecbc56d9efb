import { checkLog, Wrong } from './check-log.js';
import type { CheckedLog } from './check-log.js';
import { checkRows } from './check-rows.js';
import { CALLERS } from './commands-said.js';
import type { Drill, DrillContext } from './drill.js';
import { runAndKill } from './kill.js';

const LONGEST_MS = 1_000;

interface Ack {
  readonly caller: number;
  readonly nth: number;
  readonly event: string;
  readonly position: string;
}

const acksIn = (lines: readonly string[]): Ack[] =>
  lines
    .filter((line) => line.startsWith('ack '))
    .map((line) => {
      const [, caller, nth, event, position] = line.split(' ');
      return { caller: Number(caller), nth: Number(nth), event: event!, position: position! };
    });

const checkAcks = (acks: readonly Ack[], { streams }: CheckedLog): void => {
  const standing = new Map([...streams.values()].flat().map((event) => [event.id, event]));
  for (const { caller, nth, event, position } of acks) {
    const found = standing.get(event);
    if (!found) throw new Wrong(`Command ${nth} of caller ${caller} was acknowledged and is lost.`);
    if (found.position !== position)
      throw new Wrong(`Command ${nth} of caller ${caller} stands at another position.`);
    if (found.revision !== nth)
      throw new Wrong(`Command ${nth} of caller ${caller} stands as revision ${found.revision}.`);
  }
};

/** Each command is one event, so that a child's stream is as long as what its caller said, or one more in flight. */
const checkLengths = (
  next: readonly number[],
  known: ReadonlyMap<string, number>,
  { streams }: CheckedLog,
): void => {
  for (const [stream, caller] of known) {
    const length = streams.get(stream)?.length ?? 0;
    if (length !== next[caller] && length !== next[caller]! + 1)
      throw new Wrong(
        `Caller ${caller} said ${next[caller]} things that were acknowledged, and ${length} stand.`,
      );
  }
};

/** Kills the process while eight callers say commands, each its next once the last was acknowledged. */
export const commandsDrill = ({ worker, folder, chance }: DrillContext): Drill => {
  const dir = folder('commands');
  const next: number[] = Array.from({ length: CALLERS }, () => 0);
  const streamOf = new Map<string, number>();

  return {
    name: 'commands',
    round: async () => {
      // The command whose answer was lost with the process is said again: it is one event all the same.
      const asked = { dir, task: 'commands', from: [...next] } as const;
      const { lines } = await runAndKill(worker, asked, Math.round(chance() * LONGEST_MS));
      const acks = acksIn(lines);
      const log = checkLog(dir);
      checkAcks(acks, log);
      const streams = new Map(
        [...log.streams].flatMap(([name, events]) => events.map(({ id }) => [id, name])),
      );
      for (const { caller, nth, event } of acks) {
        next[caller] = nth + 1;
        streamOf.set(streams.get(event)!, caller);
      }
      checkLengths(next, streamOf, log);
      const rows = await checkRows(dir);
      return `${acks.length} acknowledged, ${Number(log.head)} events in all, ${rows} rows`;
    },
  };
};
