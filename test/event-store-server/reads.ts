import { status } from '@grpc/grpc-js';
import type { Inside } from './inside.js';
import { deletedStatus, notFoundMessage } from './messages.js';
import { isOpen, sending, strikes, write } from './sending.js';
import type { Call, Options, Stream } from './sending.js';
import { isBetween } from './server-log.js';
import type { Kept } from './server-log.js';
import { subscribe } from './subscriptions.js';

const FORWARDS: number = 0;

type Missing = { readonly stream: string; readonly isDeleted: boolean };

const streamEvents = (server: Inside, options: Options): readonly Kept[] | Missing => {
  const asked = options.getStream()!;
  const stream = Buffer.from(asked.getStreamIdentifier()!.getStreamName_asU8()).toString();
  const held = server.log.readable(stream);
  if (held === 'deleted' || held.length === 0) return { stream, isDeleted: held === 'deleted' };
  const at = Number(asked.getRevision());
  if (Number(options.getReadDirection()) === FORWARDS) {
    if (asked.hasEnd()) return [];
    return asked.hasStart() ? held : held.filter(({ revision }) => revision >= at);
  }
  return (asked.hasEnd() ? [...held] : held.filter(({ revision }) => revision <= at)).reverse();
};

// A read forwards includes the event at its position; backwards the server begins before it.
const logEvents = (server: Inside, options: Options): readonly Kept[] => {
  const asked = options.getAll()!;
  const { all } = server.log;
  const position = BigInt(asked.getPosition()?.getCommitPosition() ?? 0);
  if (Number(options.getReadDirection()) === FORWARDS)
    return asked.hasStart() ? all : asked.hasEnd() ? [] : all.filter((event) => event.position >= position);
  if (asked.hasStart()) return [];
  return (asked.hasEnd() ? [...all] : all.filter((event) => event.position < position)).reverse();
};

const readOnce = async (server: Inside, call: Call, options: Options): Promise<void> => {
  const fault = server.faults.reads.shift();
  const found = options.hasStream() ? streamEvents(server, options) : logEvents(server, options);
  if (fault?.after === 0 && !(await strikes(server, call, fault))) return;
  const asked = options.getAll()?.getPosition()?.getCommitPosition();
  if (asked !== undefined && isBetween(server.log.all, BigInt(asked)))
    return void call.emit('error', {
      code: status.UNKNOWN,
      details: 'Unexpected ReadAllResult: InvalidPosition',
    });
  if ('stream' in found) {
    if (found.isDeleted) return void call.emit('error', deletedStatus(found.stream));
    await write(call, notFoundMessage(found.stream));
  } else {
    const send = sending(server, call, fault);
    for (const event of found.slice(0, Number(options.getCount()))) if (!(await send(event))) return;
  }
  if (isOpen(call)) call.end();
};

/** Reads of a stream or of the whole log, forwards and backwards, and subscriptions to the whole log. */
export const read =
  (server: Inside) =>
  async (stream: Stream): Promise<void> => {
    const { seen, faults } = server;
    const gone = new Promise((resolve) => {
      stream.once('cancelled', resolve);
      stream.once('close', resolve);
    });
    const call: Call = Object.assign(stream, { gone });
    const options = call.request.getOptions()!;
    call.on('error', () => undefined);
    seen.openReads += 1;
    void Promise.race([gone, new Promise((resolve) => call.once('finish', resolve))]).then(
      () => (seen.openReads -= 1),
    );
    await faults.frozen;
    if (!isOpen(call)) return;
    if (!server.allows(call.metadata))
      return void call.emit('error', { code: status.UNAUTHENTICATED, details: 'Unauthenticated' });
    if (options.hasSubscription()) await subscribe(server, call, options);
    else await readOnce(server, call, options);
  };
