import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** What happens to bytes on their way between a process and a server. */
export type State =
  /** They pass. */
  | 'open'
  /** They are kept until it is open again; new connections are taken and hear nothing. */
  | 'still'
  /** Nobody is there: connections are cut, and new ones are refused. */
  | 'cut';

/** A way between processes and a server on loopback, which can be slow, stand still, be cut, or lose what it carries. */
export interface Way {
  readonly port: number;
  /** What the server's address is over this way. */
  over(url: string): string;
  set(state: State): void;
  /** The connections that stand carry nothing any more, and nobody is told: as where a machine lost its power. New ones pass. */
  lose(): void;
  /** Each piece of bytes takes so long from now on. */
  delay(milliseconds: number): void;
  stop(): void;
}

interface Carrying {
  state: State;
  delay: number;
}

interface Connection {
  isLost: boolean;
  settle(): void;
  end(): void;
}

/** Carries one direction of one connection. */
const lane = (
  from: Socket,
  to: Socket,
  carrying: Carrying,
  one: Pick<Connection, 'isLost'>,
): (() => void) => {
  from.on('data', (bytes: Buffer) => {
    if (one.isLost) return;
    if (carrying.delay === 0) return void to.write(bytes);
    setTimeout(() => void (to.destroyed || to.write(bytes)), carrying.delay);
  });
  const settle = (): void => void (carrying.state === 'still' ? from.pause() : from.resume());
  settle();
  return settle;
};

/** @param target port of the server */
export const openWay = async (target: number): Promise<Way> => {
  const carrying: Carrying = { state: 'open', delay: 0 };
  const open = new Set<Connection>();

  const carry = (caller: Socket): void => {
    if (carrying.state === 'cut') return void caller.destroy();
    const server = connect(target, '127.0.0.1');
    const one: Connection = {
      isLost: false,
      settle: () => lanes.forEach((settle) => settle()),
      end: () => {
        open.delete(one);
        caller.destroy();
        server.destroy();
      },
    };
    const lanes = [lane(caller, server, carrying, one), lane(server, caller, carrying, one)];
    open.add(one);
    for (const socket of [caller, server]) {
      socket.on('error', () => undefined); // its end is what counts
      for (const ended of ['end', 'close']) socket.on(ended, () => void (one.isLost || one.end()));
    }
  };
  const server = createServer(carry);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    over: (url) => url.replace(/(localhost|127\.0\.0\.1):\d+/, `127.0.0.1:${port}`),
    set: (state) => {
      carrying.state = state;
      for (const one of [...open])
        if (state === 'cut') one.end();
        else one.settle();
    },
    lose: () => {
      for (const one of open) one.isLost = true;
    },
    delay: (milliseconds) => void (carrying.delay = milliseconds),
    stop: () => {
      for (const one of [...open]) one.end();
      server.close();
    },
  };
};
