import { openEventStoreDb } from '../../src/event-store/eventstore-db/open-eventstore-db.js';
import { openBareClient } from '../measuring/bare-client.js';
import { openDesk } from '../measuring/desk.js';
import { alternate, byCallers } from '../measuring/rounds.js';
import { leftOut, measured, ratioAtLeast } from '../row.js';
import type { Measured, RowSpec, Scale } from '../row.js';

const CALLERS = 20;
const STREAMS = 200;
const ROUNDS = 7;

const measure = async (scale: Scale, name: string, url: string): Promise<Measured> => {
  const pieces = scale.quick ? 1_000 : 4_000;
  const store = await openEventStoreDb(url);
  const desk = await openDesk(scale.scratch('kurrent'), undefined, store);
  const bare = openBareClient(url);
  try {
    const children: string[] = [];
    await byCallers(CALLERS, STREAMS, async () => void children.push(await desk.register()));
    let before = await desk.head();
    const figures = await alternate(
      ROUNDS,
      async (round) => {
        before = await desk.head();
        const commands = desk.commandsInTurn(children, round * pieces, pieces);
        return byCallers(CALLERS, pieces, (i) => desk.say(commands[i]!));
      },
      async () => {
        const said = await store.readAll({ after: before, prefix: 'child-', limit: pieces });
        const ready = bare.ready(said);
        return byCallers(CALLERS, ready.length, (i) => bare.append(ready[i]!));
      },
    );
    return measured(name, {
      ...{ ...figures, unit: 'events/s', target: ratioAtLeast(0.75) },
      how: `command bus over the adapter, one sealed field, ${CALLERS} callers over ${STREAMS} warm streams, durable in the store at EVENT_STORE_URL; peer: the bare client, the same events from as many callers`,
    });
  } finally {
    await bare.close();
    await desk.close();
    await store.close();
  }
};

/** Appends through the command bus to an event store on its own, where one is given. */
export const appendKurrent: RowSpec = {
  names: ['append-kurrent'],
  measure: async (scale, [name]) => {
    const url = process.env['EVENT_STORE_URL'];
    if (!url)
      return [leftOut(name!, 'it needs an event store: set EVENT_STORE_URL to its connection string')];
    return [await measure(scale, name!, url)];
  },
};
