import { status } from '@grpc/grpc-js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq as Request, ReadResp as Response } from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadFault } from './faults.js';
import type { Inside } from './inside.js';
import { eventMessage } from './messages.js';
import type { Kept } from './server-log.js';

export type Stream = ServerWritableStream<Request, Response>;
/** A call, and a promise of its end by the client or by a broken connection. */
export type Call = Stream & { gone: Promise<unknown> };
export type Options = NonNullable<ReturnType<Request['getOptions']>>;

export const isOpen = (call: Call): boolean => !call.cancelled && !call.destroyed && !call.writableEnded;

/** Waits where the client reads slowly. */
export const write = async (call: Call, message: Response): Promise<void> => {
  if (!isOpen(call) || call.write(message)) return;
  await Promise.race([new Promise((resolve) => call.once('drain', resolve)), call.gone]);
};

/** @returns whether the call goes on */
export const strikes = async (server: Inside, call: Call, fault: ReadFault): Promise<boolean> => {
  switch (fault.kind) {
    case 'hang':
      await call.gone;
      return false;
    case 'die':
      server.die();
      return false;
    case 'end':
      call.end();
      return false;
    case 'repeat':
      return true;
    case 'status':
      call.emit('error', { code: fault.code ?? status.UNKNOWN, details: fault.message ?? '' });
      return false;
  }
};

/** Sends events and strikes when it is time. @returns whether the call goes on */
export const sending = (server: Inside, call: Call, fault: ReadFault | undefined) => {
  let sent = 0;
  let due = fault;
  return async (event: Kept): Promise<boolean> => {
    if (!isOpen(call)) return false;
    await write(call, eventMessage(event));
    sent += 1;
    server.seen.sent += 1;
    if (!due || sent < due.after) return isOpen(call);
    const { kind } = due;
    const goesOn = await strikes(server, call, due);
    due = undefined;
    if (kind === 'repeat') await write(call, eventMessage(event));
    return goesOn;
  };
};
