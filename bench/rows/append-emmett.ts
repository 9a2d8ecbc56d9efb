import { join } from 'node:path';
import { openDesk } from '../measuring/desk.js';
import { loadPeer, NoPeer } from '../measuring/peers.js';
import { alternate, byCallers } from '../measuring/rounds.js';
import { measured, ratioAtLeast, unmeasured } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';

interface Emmett {
  readonly sqliteConnection: (options: object) => { close(): unknown };
  readonly getSQLiteEventStore: (options: object) => {
    appendToStream(stream: string, events: readonly object[], options?: object): Promise<unknown>;
  };
}

const CALLERS = 20;
const ROUNDS = 5;
const STREAMS = 200;

const measure = async (scale: Scale, name: string, emmett: Emmett): Promise<Measured> => {
  const dir = scale.scratch('emmett');
  const desk = await openDesk(dir);
  // As it comes it opens a connection for each call, and with more than one at a time ends the process (SQLITE_BUSY).
  const connection = emmett.sqliteConnection({ fileName: join(dir, 'emmett.db') });
  const connectionOptions = { connection, singleton: true };
  const peer = emmett.getSQLiteEventStore({ fileName: join(dir, 'emmett.db'), connectionOptions });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => (last = last.then(work));
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
        return byCallers(CALLERS, ready.length, (i) => {
          const { stream, type, data } = ready[i]!;
          const event = { type, data: JSON.parse(data) as object };
          return inTurn(() => peer.appendToStream(stream, [event]));
        });
      },
    );
    return measured(name, {
      ...{ ...figures, unit: 'events/s', target: ratioAtLeast(15) },
      how: `as append-warm-20; peer: emmett-sqlite 0.42.4, one append an event, the same data (sealed already) without the envelope, in turn on one connection, as side by side it fails with SQLITE_BUSY`,
    });
  } finally {
    connection.close();
    await desk.close();
  }
};

/** Appends beside another event store for Node on SQLite. */
export const appendEmmett: RowSpec = {
  names: ['append-emmett-20'],
  measure: async (scale, [name]) => {
    try {
      const emmett = await loadPeer<Emmett>('@event-driven-io/emmett-sqlite', scale.say);
      return [await measure(scale, name!, emmett)];
    } catch (error) {
      if (!(error instanceof NoPeer)) throw error;
      return [unmeasured(name!, `${error.message} Nothing is said of it.`)];
    }
  },
};
