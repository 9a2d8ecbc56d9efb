import { openDesk } from '../measuring/desk.js';
import { openEmmettPostgres, openEmmettSqlite } from '../measuring/emmett.js';
import type { Emmett } from '../measuring/emmett.js';
import { NoPeer } from '../measuring/peers.js';
import { alternate, byCallers } from '../measuring/rounds.js';
import { measured, ratioAtLeast, unmeasured } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';

const CALLERS = 20;
const ROUNDS = 5;
const STREAMS = 200;

interface Beside {
  readonly open: (dir: string, say: Scale['say']) => Promise<Emmett>;
  readonly least: number;
  readonly peer: string;
}

const PEERS: Readonly<Record<string, Beside>> = {
  'append-emmett-20': {
    open: openEmmettSqlite,
    least: 15,
    peer: 'emmett-sqlite 0.42.4, in turn on one connection, as side by side it fails with SQLITE_BUSY',
  },
  'append-emmett-postgresql-20': {
    open: (_, say) => openEmmettPostgres(say),
    least: 5,
    peer: `emmett-postgresql 0.42.0, ${CALLERS} callers, PostgreSQL on this machine, durable`,
  },
};

const measureBeside = async (
  scale: Scale,
  name: string,
  { open, least, peer }: Beside,
): Promise<Measured> => {
  const dir = scale.scratch('emmett');
  const emmett = await open(dir, scale.say);
  const desk = await openDesk(dir);
  const [ours, theirs] = scale.quick ? [2_000, 300] : [4_000, 1_000];
  try {
    const children: string[] = [];
    for (let i = 0; i < STREAMS; i++) children.push(await desk.register());
    let before = await desk.head();
    const figures = await alternate(
      ROUNDS,
      async (round) => {
        before = await desk.head();
        const commands = desk.commandsInTurn(children, round * ours, ours);
        return byCallers(CALLERS, ours, (i) => desk.say(commands[i]!));
      },
      async () => {
        const ready = desk.eventsAfter(before).slice(0, theirs);
        return byCallers(CALLERS, ready.length, (i) => emmett.append(ready[i]!));
      },
    );
    return measured(name, {
      ...{ ...figures, unit: 'events/s', target: ratioAtLeast(least) },
      how: `as append-warm-20; peer: ${peer}; one append an event, the same data (sealed already) without the envelope`,
    });
  } finally {
    await desk.close();
    await emmett.close();
  }
};

const measureOne = async (scale: Scale, name: string): Promise<Measured> => {
  try {
    return await measureBeside(scale, name, PEERS[name]!);
  } catch (error) {
    if (!(error instanceof NoPeer)) throw error;
    return unmeasured(name, `${error.message} Nothing is said of it.`);
  }
};

/** Appends beside another event store for Node, on SQLite and on PostgreSQL. */
export const appendEmmett: RowSpec = {
  names: Object.keys(PEERS),
  measure: async (scale, names) => {
    const rows: Measured[] = [];
    for (const name of names) rows.push(await measureOne(scale, name));
    return rows;
  },
};
