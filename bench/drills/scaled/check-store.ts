import type { EventStore, StoredEvent } from '../../../src/event-store/port.js';
import { START_POSITION } from '../../../src/event-store/port.js';
import type { StoredEnvelope } from '../../../src/event-store/codec/event-text.js';
import { createVerifier } from '../../../src/event-store/verify.js';
import { Wrong } from '../check-log.js';
import type { Acknowledged } from './ledger.js';

/** What the event store itself holds, event by event. */
export interface CheckedStore {
  /** Reads what came since, and holds all of it against what was acknowledged. @returns events in all @throws Wrong */
  check(acknowledged: readonly Acknowledged[]): Promise<number>;
}

interface Standing {
  readonly events: Map<string, StoredEvent>;
  readonly streams: Map<string, StoredEvent[]>;
}

const commandOf = ({ metadata }: StoredEvent): unknown =>
  (JSON.parse(metadata) as StoredEnvelope).metadata['commandId'];

const checkStream = (stream: string, events: readonly StoredEvent[]): void => {
  const commands = new Set(events.map(commandOf));
  if (commands.size !== events.length)
    throw new Wrong(`${events.length} events of ${stream} came of ${commands.size} commands, one each.`);
};

const checkOne = ({ events }: Standing, said: Acknowledged): void => {
  const found = events.get(said.event);
  const what = `Command ${said.nth} of caller ${said.caller}`;
  if (!found) throw new Wrong(`${what} was acknowledged and is lost.`);
  if (found.stream !== `child-${said.child}` || found.revision !== said.nth)
    throw new Wrong(`${what} stands as revision ${found.revision} of ${found.stream}.`);
  if (!said.position.endsWith(found.position))
    throw new Wrong(`${what} was told another position than it has.`);
};

/** Nobody says anything meanwhile, and each said its change until it was acknowledged: so many stand, and no more. */
const checkLengths = ({ streams }: Standing, acknowledged: readonly Acknowledged[]): void => {
  const expected = new Map<string, number>();
  for (const { child } of acknowledged)
    expected.set(`child-${child}`, (expected.get(`child-${child}`) ?? 0) + 1);
  for (const [stream, events] of streams)
    if (events.length !== expected.get(stream))
      throw new Wrong(
        `${stream} has ${events.length} events, and ${expected.get(stream) ?? 0} were acknowledged.`,
      );
};

export const checkedStore = (store: EventStore): CheckedStore => {
  const verifier = createVerifier(store.logId, undefined);
  const standing: Standing = { events: new Map(), streams: new Map() };
  let after = START_POSITION;

  const take = (event: StoredEvent): void => {
    const bad = verifier.check(event);
    if (bad) throw new Wrong(`Revision ${bad.revision} of ${bad.stream}: ${bad.what}`);
    if (standing.events.has(event.id)) throw new Wrong(`The event ${event.id} stands twice.`);
    standing.events.set(event.id, event);
    const stream = standing.streams.get(event.stream);
    if (stream) stream.push(event);
    else standing.streams.set(event.stream, [event]);
    after = event.position;
  };
  return {
    check: async (acknowledged) => {
      for (const event of await store.readAll({ after, limit: 1_000_000 })) take(event);
      for (const said of acknowledged) checkOne(standing, said);
      for (const [stream, events] of standing.streams) checkStream(stream, events);
      checkLengths(standing, acknowledged);
      return standing.events.size;
    },
  };
};
