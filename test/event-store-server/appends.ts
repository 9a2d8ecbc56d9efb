import { status } from '@grpc/grpc-js';
import type { ServerDuplexStream } from '@grpc/grpc-js';
import type {
  BatchAppendReq as Request,
  BatchAppendResp as Response,
} from '@eventstore/db-client/generated/streams_pb.js';
import {
  expectedOf,
  MOST_BYTES,
  proposedOf,
  respond,
  timedOut,
  tooLarge,
  unready,
} from './append-messages.js';
import type { Collected } from './append-messages.js';
import type { AppendFault } from './faults.js';
import type { Inside } from './inside.js';
import type { Outcome, ServerLog } from './server-log.js';

/** What one append comes to: an answer, or undefined where none is given. */
const carryOut = async (
  server: Inside,
  log: ServerLog,
  append: Collected,
  fault: AppendFault | undefined,
): Promise<Response | { code: number; details: string } | undefined> => {
  const write = (): Outcome => log.append(append.stream, append.expected, append.events);
  if (append.events.reduce((sum, { data }) => sum + data.length, 0) > MOST_BYTES) return tooLarge(append);
  switch (fault?.kind) {
    case undefined:
      return respond(append, write());
    case 'lose':
      return undefined;
    case 'lose-answer':
      write();
      return undefined;
    case 'die-after-writing':
      write();
      server.die();
      return undefined;
    case 'die':
      server.die();
      return undefined;
    case 'late': {
      const outcome = write();
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return respond(append, outcome);
    }
    case 'refuse':
      return unready(append, fault.message);
    case 'time-out':
      return timedOut(append);
    case 'no-position':
      return respond(append, write(), false);
    case 'status':
      return { code: fault.code, details: fault.message };
  }
};

/** Appends in batches: requests and answers of many appends over one call, told apart by their correlation. */
export const batchAppend =
  (server: Inside) =>
  (call: ServerDuplexStream<Request, Response>): void => {
    const collecting = new Map<string, Collected>();
    const finish = async (append: Collected): Promise<void> => {
      const { seen, faults, log } = server;
      const ids = append.events.map((event) => event.id);
      seen.appends.push({ stream: append.stream, expected: append.expected, ids });
      seen.mostInFlight = Math.max(seen.mostInFlight, (seen.inFlight += 1));
      await faults.frozen;
      const answer = await carryOut(server, log, append, faults.appends.shift());
      seen.inFlight -= 1;
      if (call.destroyed || call.cancelled || answer === undefined) return;
      if ('code' in answer) call.emit('error', answer);
      else call.write(answer);
    };
    if (!server.allows(call.metadata))
      return void call.emit('error', { code: status.UNAUTHENTICATED, details: 'Unauthenticated' });
    call.on('data', (request: Request) => {
      const correlation = request.getCorrelationId()!.getString();
      const options = request.getOptions();
      const expected = options && expectedOf(options);
      if (options && expected === undefined)
        return void call.emit('error', {
          code: status.UNIMPLEMENTED,
          details: 'Each append says the revision that it expects.',
        });
      if (options && expected !== undefined)
        collecting.set(correlation, {
          correlation,
          stream: Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString(),
          expected,
          events: [],
        });
      const append = collecting.get(correlation);
      if (!append) return;
      append.events.push(...request.getProposedMessagesList().map(proposedOf));
      if (!request.getIsFinal()) return;
      collecting.delete(correlation);
      // A turn of the event loop lies between arrival and write, so that appends can be in flight together.
      setImmediate(() => void finish(append));
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  };
